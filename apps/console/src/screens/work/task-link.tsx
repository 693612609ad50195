import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes';
import { TextLink } from '../../parts/links';

const forms: Partial<Record<WorkItem['task'], string>> = {
  attest_visit: 'attestVisit',
  agree_on_visit: 'reconcileVisit',
  settle_difference: 'reconcileVisit',
  file_trip_report: 'fileTripReport',
  decide_again: 'decideAdoption',
  evaluate_trial: 'evaluateTrial',
  confirm_alive: 'confirmAlive',
};

/** Leads to where a task is done, or to what it is about. */
export function TaskLink({ of }: { of: WorkItem }) {
  const { t } = useTranslation();
  const text = t(`vocabulary.workTask.${of.task}`);
  const { category, id } = of.about;
  const search = { form: forms[of.task] };
  if (of.task === 'record_baseline')
    return (
      <TextLink
        to="/outcomes/new"
        search={{
          municipality: of.municipality.code,
          indicator: of.indicator?.code,
          program: of.program?.id,
        }}
      >
        {text}
      </TextLink>
    );
  if (category === 'visit')
    return (
      <TextLink to="/visits/$id" params={{ id }} search={search}>
        {text}
      </TextLink>
    );
  if (category === 'adoption')
    return (
      <TextLink to="/adoptions/$id" params={{ id }} search={search}>
        {text}
      </TextLink>
    );
  if (category === 'program')
    return (
      <TextLink to="/programs/$id" params={{ id }} search={search}>
        {text}
      </TextLink>
    );
  if (category === 'outcome' && of.indicator)
    return (
      <TextLink to="/compare" search={{ indicator: of.indicator.code, period: of.period ?? undefined }}>
        {text}
      </TextLink>
    );
  if (category === 'evidence' || category === 'indicator') return <>{text}</>;
  return (
    <TextLink to="/municipalities/$code" params={{ code: of.municipality.code }}>
      {text}
    </TextLink>
  );
}
