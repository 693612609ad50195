import { useTranslation } from 'react-i18next';
import type { AdoptionItem, ProgramItem } from '../api/shapes';
import { Tag } from './tag';

export function AdoptionStage({ of }: { of: AdoptionItem['stage'] }) {
  const { t } = useTranslation();
  return (
    <Tag tone={of === 'implemented' || of === 'decided' ? 'strong' : 'plain'}>
      {t(`vocabulary.adoptionStage.${of}`)}
    </Tag>
  );
}

export function ProgramStage({ of }: { of: ProgramItem['stage'] }) {
  const { t } = useTranslation();
  return <Tag tone={of === 'implementation' ? 'strong' : 'plain'}>{t(`vocabulary.programStage.${of}`)}</Tag>;
}

export function Sector({ of }: { of: ProgramItem['sector'] }) {
  const { t } = useTranslation();
  return <>{t(`vocabulary.sector.${of}`)}</>;
}
