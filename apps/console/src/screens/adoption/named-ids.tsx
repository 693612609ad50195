import { createContext, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdoptionEntry } from '../../api/shapes';
import { MunicipalityLink, ProgramLink, TextLink } from '../../parts/links';

const NamedIds = createContext<ReadonlyMap<string, ReactNode>>(new Map());

/** History events carry ids and codes; what the adoption's page knows by name is shown by name. */
export function NamedIdsOf({ adoption, children }: { adoption: AdoptionEntry; children: ReactNode }) {
  const { t } = useTranslation();
  const { program, localProgram, adopter, origin, visit } = adoption;
  const names = new Map<string, ReactNode>([
    [program.id, <ProgramLink key="program" of={program} />],
    [adopter.code, <MunicipalityLink key="adopter" of={adopter} />],
    [origin.code, <MunicipalityLink key="origin" of={origin} />],
  ]);
  if (localProgram) names.set(localProgram.id, <ProgramLink of={localProgram} />);
  if (visit)
    names.set(
      visit,
      <TextLink to="/visits/$id" params={{ id: visit }}>
        {t('adoptions.openVisit')}
      </TextLink>,
    );
  return <NamedIds value={names}>{children}</NamedIds>;
}

export const useNamedIds = (): ReadonlyMap<string, ReactNode> => use(NamedIds);
