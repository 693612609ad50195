import { scenario } from '../../test/fixtures/scenario.js';
import { BANJARBARU, held, JEPARA, planned } from '../../test/fixtures/visit-examples.js';
import { visit } from './visit.js';

const { given } = scenario(visit);

describe('a trip report', () => {
  const report = {
    municipality: JEPARA,
    document: 'Laporan perjalanan dinas, contoh',
    date: '2023-02-10',
    by: { office: 'Kepala Bagian Kerja Sama Kabupaten Jepara' },
  };
  const filed = { type: 'TripReportFiled' as const, data: report };

  it('is filed by the guest, once a document', () => {
    given(planned, held).when({ type: 'FileTripReport', data: report }).then(filed);
    given(planned, held, filed).when({ type: 'FileTripReport', data: report }).thenNothing();
    const second = { ...report, document: 'Laporan kedua' };
    given(planned, held, filed)
      .when({ type: 'FileTripReport', data: second })
      .then({ type: 'TripReportFiled', data: second });
  });
  it('is not the host’s', () =>
    given(planned, held)
      .when({ type: 'FileTripReport', data: { ...report, municipality: BANJARBARU } })
      .thenRefused('visit.report_not_by_guest', '/municipality', { expected: [JEPARA] }));
  it('is of a visit that was held', () =>
    given(planned).when({ type: 'FileTripReport', data: report }).thenRefused('visit.not_held', '/visit'));
  it.each([
    ['date', { ...report, date: '2023-02-11' }],
    ['by', { ...report, by: { office: 'Bupati' } }],
  ])('keeps its %s', (field, data) =>
    given(planned, held, filed)
      .when({ type: 'FileTripReport', data })
      .thenRefused('visit.report_already_filed', `/${field}`),
  );
  it('dated before the visit is taken: evidence older than what it proves is a work item', () => {
    const data = { ...report, date: '2023-02-01' };
    given(planned, held).when({ type: 'FileTripReport', data }).then({ type: 'TripReportFiled', data });
  });
});

describe('a follow-up', () => {
  const study = {
    followUpId: '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0003',
    what: 'Menyusun telaah penerapan RT Mandiri di Jepara',
    municipality: JEPARA,
    office: 'Bappeda Kabupaten Jepara',
    dueOn: '2023-03-06',
  };
  const agreed = { type: 'FollowUpPlanned' as const, data: study };
  const result = {
    followUpId: study.followUpId,
    municipality: JEPARA,
    date: '2023-03-01',
    result: 'Telaah disampaikan kepada Bupati',
  };
  const done = { type: 'FollowUpDone' as const, data: result };

  it('has an office that answers for it and a day by when, and is planned once', () => {
    given(planned, held).when({ type: 'PlanFollowUp', data: study }).then(agreed);
    given(planned, held, agreed).when({ type: 'PlanFollowUp', data: study }).thenNothing();
    given(planned, held, agreed)
      .when({ type: 'PlanFollowUp', data: { ...study, dueOn: '2023-04-06' } })
      .thenRefused('visit.follow_up_already_planned', '/followUpId');
  });
  it('is that of guest or host, of a visit that was held', () => {
    given(planned, held)
      .when({ type: 'PlanFollowUp', data: { ...study, municipality: '19.02' } })
      .thenRefused('visit.not_a_participant', '/municipality');
    given(planned).when({ type: 'PlanFollowUp', data: study }).thenRefused('visit.not_held', '/visit');
  });
  it('is due when the visit began or later', () => {
    given(planned, held)
      .when({ type: 'PlanFollowUp', data: { ...study, dueOn: '2023-02-05' } })
      .thenRefused('visit.follow_up_before_visit', '/dueOn', { value: '2023-02-05' });
    const sameDay = { ...study, dueOn: '2023-02-06' };
    given(planned, held)
      .when({ type: 'PlanFollowUp', data: sameDay })
      .then({ type: 'FollowUpPlanned', data: sameDay });
  });
  it('is done once, with what came of it, late or not', () => {
    given(planned, held, agreed).when({ type: 'CompleteFollowUp', data: result }).then(done);
    given(planned, held, agreed, done).when({ type: 'CompleteFollowUp', data: result }).thenNothing();
    const late = { ...result, date: '2024-03-01' };
    given(planned, held, agreed)
      .when({ type: 'CompleteFollowUp', data: late })
      .then({ type: 'FollowUpDone', data: late });
  });
  it.each([
    ['date', { ...result, date: '2023-03-02' }],
    ['result', { ...result, result: 'Ditunda' }],
  ])('keeps the %s of what was done', (field, data) =>
    given(planned, held, agreed, done)
      .when({ type: 'CompleteFollowUp', data })
      .thenRefused('visit.follow_up_already_done', `/${field}`),
  );
  it('is reported as done by the side that answers for it', () =>
    given(planned, held, agreed)
      .when({ type: 'CompleteFollowUp', data: { ...result, municipality: BANJARBARU } })
      .thenRefused('visit.follow_up_of_other_side', '/municipality', { expected: [JEPARA] }));
  it('is one that was planned, and not done before the visit', () => {
    given(planned, held)
      .when({ type: 'CompleteFollowUp', data: result })
      .thenRefused('visit.follow_up_unknown', '/followUpId', { kind: 'missing' });
    given(planned, held, agreed)
      .when({ type: 'CompleteFollowUp', data: { ...result, date: '2023-02-05' } })
      .thenRefused('visit.follow_up_before_visit', '/date');
  });
});
