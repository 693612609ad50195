export const overview = {
  title: 'Overview',
  lead: 'What the registry holds now and what happened lately.',
  figuresTitle: 'What the registry holds',
  figures: {
    municipalities: 'Regencies and cities',
    provinces: 'Provinces',
    programs: 'Programs',
    visits: 'Visits',
    adoptions: 'Adoptions',
    observations: 'Outcome figures',
    indicators: 'Indicators',
  },
  activityTitle: 'What happened lately',
  activityEmpty: 'Nothing is on record yet',
  activityEmptyBody:
    'The first entry appears here as soon as a program, a visit, a decision or an outcome is recorded.',
  dateUnknown: 'Date unknown',
  recordedOn: 'recorded {{when}} by {{office}}',
  sentence: {
    MunicipalityRenamed: '<m>{{municipality}}</m> was renamed.',
    MunicipalitySplit: 'New municipalities were made of <m>{{municipality}}</m>.',
    MunicipalityMerged: '<m>{{municipality}}</m> became part of <c>{{counterpart}}</c>.',
    MunicipalityMoved: '<m>{{municipality}}</m> came to another province.',
    OfficeHeld: 'An office of <m>{{municipality}}</m> was taken up.',
    OfficeLeft: 'An office of <m>{{municipality}}</m> was left.',
    ProgramLaunched: '<m>{{municipality}}</m> launched the program <p>{{program}}</p>.',
    ProgramStageChanged: 'The program <p>{{program}}</p> of <m>{{municipality}}</m> moved to another stage.',
    LegalBasisRecorded: 'A legal basis of <p>{{program}}</p> in <m>{{municipality}}</m> was recorded.',
    ProgramRenamed: '<m>{{municipality}}</m> renamed the program; it is now called <p>{{program}}</p>.',
    ProgramBudgetReferenceRecorded:
      'A budget reference of <p>{{program}}</p> in <m>{{municipality}}</m> was recorded.',
    ProgramAgencyAssigned: '<m>{{municipality}}</m> put an agency in charge of <p>{{program}}</p>.',
    ProgramAgencyChanged: '<m>{{municipality}}</m> put another agency in charge of <p>{{program}}</p>.',
    ProgramRevised: '<m>{{municipality}}</m> revised the program <p>{{program}}</p>.',
    ProgramAliasAdded: 'Another name of <p>{{program}}</p> in <m>{{municipality}}</m> was added.',
    ProgramIndicatorAdopted: '<m>{{municipality}}</m> adopted an indicator for <p>{{program}}</p>.',
    ProgramIndicatorDropped: '<m>{{municipality}}</m> dropped an indicator of <p>{{program}}</p>.',
    ProgramSuspended: '<m>{{municipality}}</m> suspended the program <p>{{program}}</p>.',
    ProgramResumed: '<m>{{municipality}}</m> resumed the program <p>{{program}}</p>.',
    ProgramDiscontinued: '<m>{{municipality}}</m> discontinued the program <p>{{program}}</p>.',
    ProgramSuperseded: 'Another program of <m>{{municipality}}</m> took the place of <p>{{program}}</p>.',
    ProgramMerged: 'A duplicate record of <p>{{program}}</p> in <m>{{municipality}}</m> was closed.',
    ProgramDerived: '<m>{{municipality}}</m> recorded which program <p>{{program}}</p> comes from.',
    ProgramConfirmedAlive:
      '<m>{{municipality}}</m> confirmed that the program <p>{{program}}</p> is still alive.',
    VisitPlanned: '<m>{{municipality}}</m> planned a <v>visit</v> to <c>{{counterpart}}</c>.',
    VisitInvited:
      '<m>{{municipality}}</m> sent the invitation to a <v>visit</v> with <c>{{counterpart}}</c>.',
    VisitRescheduled: '<m>{{municipality}}</m> rescheduled its <v>visit</v> to <c>{{counterpart}}</c>.',
    VisitCancelled: '<m>{{municipality}}</m> cancelled a <v>visit</v> with <c>{{counterpart}}</c>.',
    VisitPlannedAgain: '<m>{{municipality}}</m> planned its <v>visit</v> to <c>{{counterpart}}</c> again.',
    VisitHeld: '<m>{{municipality}}</m> made a <v>visit</v> to <c>{{counterpart}}</c>.',
    HostConfirmed: '<c>{{counterpart}}</c> confirmed the <v>visit</v> of <m>{{municipality}}</m>.',
    VisitAttested: '<m>{{municipality}}</m> attested a <v>visit</v> with <c>{{counterpart}}</c>.',
    VisitDisputed:
      '<m>{{municipality}}</m> disputed the record of a <v>visit</v> with <c>{{counterpart}}</c>.',
    VisitReconciled: '<m>{{municipality}}</m> and <c>{{counterpart}}</c> agreed on their <v>visit</v>.',
    TripReportFiled: '<m>{{municipality}}</m> reported on its <v>visit</v> to <c>{{counterpart}}</c>.',
    FollowUpPlanned:
      '<m>{{municipality}}</m> planned what follows from its <v>visit</v> with <c>{{counterpart}}</c>.',
    FollowUpDone:
      '<m>{{municipality}}</m> did what it had planned after its <v>visit</v> with <c>{{counterpart}}</c>.',
    AdoptionIntended:
      '<m>{{municipality}}</m> stated its intent to <a>adopt</a> <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionDecided:
      '<m>{{municipality}}</m> decided on the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>: {{decision}}.',
    AdoptionImplemented:
      '<m>{{municipality}}</m> <a>implemented</a> <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AttributionClaimed:
      'An origin was claimed for the <a>adoption</a> of <p>{{program}}</p> by <m>{{municipality}}</m> from <c>{{counterpart}}</c>.',
    FeasibilityAssessed:
      '<m>{{municipality}}</m> assessed whether to <a>adopt</a> <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AgreementSigned:
      '<m>{{municipality}}</m> signed an agreement on the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionInstrumentIssued:
      '<m>{{municipality}}</m> issued a legal instrument for the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionBudgeted:
      '<m>{{municipality}}</m> put the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c> into a budget.',
    TrialStarted: '<m>{{municipality}}</m> began to <a>try</a> <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    TrialEvaluated:
      '<m>{{municipality}}</m> evaluated its <a>trial</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionScaled: '<m>{{municipality}}</m> <a>extended</a> <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionSuspended:
      '<m>{{municipality}}</m> suspended the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionResumed:
      '<m>{{municipality}}</m> resumed the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionWithdrawn:
      '<m>{{municipality}}</m> withdrew its attempt to <a>adopt</a> <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionDiscontinued:
      '<m>{{municipality}}</m> ended the <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AdoptionSuperseded:
      'Another attempt of <m>{{municipality}}</m> took the place of its <a>adoption</a> of <p>{{program}}</p> of <c>{{counterpart}}</c>.',
    AttributionDisputed:
      'The origin of the <a>adoption</a> of <p>{{program}}</p> by <m>{{municipality}}</m> from <c>{{counterpart}}</c> was disputed.',
    AttributionDisputeResolved:
      'A dispute about the origin of the <a>adoption</a> of <p>{{program}}</p> by <m>{{municipality}}</m> from <c>{{counterpart}}</c> was settled.',
    OutcomeRecorded: '<m>{{municipality}}</m>: <i>{{indicator}}</i>, {{period}}: {{value}} ({{kind}}).',
    OutcomeStatement: '<m>{{municipality}}</m>: a statement about <i>{{indicator}}</i>, {{period}}.',
    OutcomeVerified:
      'A figure of <m>{{municipality}}</m> for <i>{{indicator}}</i>, {{period}}, was verified.',
    OutcomePublished:
      'A figure of <m>{{municipality}}</m> for <i>{{indicator}}</i>, {{period}}, was published.',
    MethodBreakDeclared:
      '<m>{{municipality}}</m> measures <i>{{indicator}}</i> in another way from {{period}} on.',
    FactCorrected: 'A record of <i>{{indicator}}</i>, {{period}}, in <m>{{municipality}}</m> was corrected.',
  },
};
