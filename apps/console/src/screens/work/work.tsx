import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../api/queries';
import { mayOversee } from '../../api/rights';
import { useSession } from '../../api/session';
import { Empty } from '../../parts/empty';
import { MunicipalitySelect } from '../../parts/municipality-select';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { Inbox } from './inbox';

/** What is due in a municipality: the account's own, or any that who oversees the registry asks for. */
export function Work() {
  const { t } = useTranslation();
  const session = useSession();
  const search = useSearch({ from: '/work' });
  const navigate = useNavigate({ from: '/work' });
  const set = (change: Asked<'/api/v1/work-inbox'>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const municipality = search.municipality ?? session?.user.municipality ?? undefined;
  const choosing = mayOversee(session);
  return (
    <Page>
      <PageHead title={t('work.title')} lead={t('work.lead')} />
      {choosing && (
        <MunicipalitySelect
          className="print-hidden"
          label={t('work.municipality')}
          placeholder={t('work.choose')}
          maw={420}
          value={municipality}
          onChange={(code) => set({ municipality: code })}
        />
      )}
      {municipality ? (
        <Inbox asked={{ ...search, municipality }} onAsk={set} />
      ) : (
        <Section title={t('work.list')} hiddenTitle>
          {choosing ? (
            <Empty title={t('work.choose')} body={t('work.chooseBody')} />
          ) : (
            <Empty title={t('work.none')} body={t('work.noneBody')} />
          )}
        </Section>
      )}
    </Page>
  );
}
