import {
  Anchor,
  Button,
  NavLink,
  type AnchorProps,
  type ButtonProps,
  type NavLinkProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import type { NamedMunicipality, NamedProgram } from '../api/shapes';
import { useLabel } from '../i18n/language';

type AsAnchor<Props> = Props & Omit<ComponentPropsWithRef<'a'>, keyof Props>;

export const TextLink = createLink((props: AsAnchor<AnchorProps>) => <Anchor inherit {...props} />);
export const ButtonLink = createLink((props: AsAnchor<ButtonProps>) => <Button component="a" {...props} />);
export const MenuLink = createLink((props: AsAnchor<NavLinkProps>) => <NavLink component="a" {...props} />);

export function MunicipalityLink({ of }: { of: NamedMunicipality }) {
  return (
    <TextLink to="/municipalities/$code" params={{ code: of.code }}>
      {of.name}
    </TextLink>
  );
}

export function ProgramLink({ of }: { of: NamedProgram }) {
  const label = useLabel();
  return (
    <TextLink to="/programs/$id" params={{ id: of.id }}>
      {label(of.name)}
    </TextLink>
  );
}

/** What a source calls a thing, and the program it stands for where that has another name. */
export function Named({ text, program }: { text: string; program: NamedProgram | null }) {
  const label = useLabel();
  if (!program) return <span>{text}</span>;
  if (label(program.name) === text) return <ProgramLink of={program} />;
  return (
    <span>
      {text} · <ProgramLink of={program} />
    </span>
  );
}
