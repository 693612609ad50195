#!/bin/sh
# Makes the certificates of the cluster that are not there yet. With RENEW=1 those of the nodes are made anew.
#   $ROOT/authority             the authority with its key; no other container sees it
#   $ROOT/trust/ca.crt          what nodes and clients trust
#   $ROOT/certificates/<node>/  a node's certificate and key; only that node sees them
# NODES lists the nodes as name=address, divided by blanks.
set -eu
root="${ROOT:-}"
owner="${OWNER:-1000:1000}" # whom the official image runs as

authority="$root/authority"
if [ ! -f "$authority/ca.key" ]; then
  es-gencert-cli create-ca -days "${AUTHORITY_DAYS:-3650}" -out "$authority"
fi
chmod 400 "$authority/ca.key"
cp -f "$authority/ca.crt" "$root/trust/ca.crt"
chmod 444 "$root/trust/ca.crt"

for node in $NODES; do
  name="${node%%=*}"
  address="${node#*=}"
  folder="$root/certificates/$name"
  [ -f "$folder/node.key" ] && [ "${RENEW:-0}" != 1 ] && continue
  # Made beside and then put in place: a run that is stopped leaves the node what it had.
  rm -rf "$folder/new"
  es-gencert-cli create-node -days "${NODE_DAYS:-365}" -out "$folder/new" \
    -ca-certificate "$authority/ca.crt" -ca-key "$authority/ca.key" \
    -ip-addresses "127.0.0.1,$address" -dns-names "localhost,$name"
  chmod 400 "$folder/new/node.key"
  chmod 444 "$folder/new/node.crt"
  chown "$owner" "$folder/new/node.key" "$folder/new/node.crt"
  mv -f "$folder/new/node.key" "$folder/new/node.crt" "$folder/"
  rm -rf "$folder/new"
  echo "made the certificate of $name ($address)"
done
