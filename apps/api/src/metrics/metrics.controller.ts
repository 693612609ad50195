import { Controller, Get, Inject, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { METRICS_FOR } from '../http/tokens.js';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';
import { Public } from '../session/public.js';
import { ApiMetrics } from './api-metrics.js';
import { mayReadMetrics, type MetricsAccess } from './metrics-access.js';

const neighboursOnly = problem(403, 'metrics_closed', 'For this machine only', {
  id: 'metrik hanya untuk program di mesin ini; TIRU_METRICS=public membukanya untuk semua',
  en: 'metrics are for programs on this machine only; TIRU_METRICS=public opens them to everybody',
});

/** Metrics in Prometheus' text format. Not part of the API that the document describes. */
@Controller({ path: 'metrics', version: VERSION_NEUTRAL })
@ApiExcludeController()
@Public()
export class MetricsController {
  constructor(
    private readonly metrics: ApiMetrics,
    @Inject(METRICS_FOR) private readonly access: MetricsAccess,
  ) {}

  @Get()
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!mayReadMetrics(request, this.access)) throw new HttpProblem(neighboursOnly);
    const { registry } = this.metrics;
    reply.header('content-type', registry.contentType);
    return registry.metrics();
  }
}
