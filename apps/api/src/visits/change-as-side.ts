import type { CommandAnswer } from '../http/answer.dto.js';
import type { AskedCommand } from '../http/asked-command.js';
import type { ChangeCommand, CommandEdge, FactOf } from '../http/edge.js';
import type { RecordedFactInput } from '../input/parts.dto.js';
import { fact } from '../input/plain.js';
import { actingMunicipality } from './acting-municipality.js';

/** A change of a visit in the name of one side alone: the one that the account speaks for. */
export function changeAsSide<
  Input extends RecordedFactInput & { municipality?: string },
  More extends object,
>(
  edge: CommandEdge,
  asked: AskedCommand,
  id: string,
  input: Input,
  ChangeIt: ChangeCommand<FactOf<Input> & { municipality: string } & More>,
  more: More = {} as More,
): Promise<CommandAnswer> {
  const municipality = actingMunicipality(asked.user, input);
  return edge.change(
    asked,
    'visit',
    id,
    input,
    (context) => new ChangeIt(id, { ...fact(input), ...more, municipality }, context),
    () => [municipality],
  );
}
