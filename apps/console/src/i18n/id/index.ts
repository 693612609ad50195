import { about, municipality, units } from './about';
import { adoptions, history } from './adoptions';
import { commands } from './commands';
import { compare } from './compare';
import { overview } from './overview';
import { page } from './page';
import { programs } from './programs';
import { projections } from './projections';
import { record } from './record';
import { session } from './session';
import { shell } from './shell';
import { visits } from './visits';
import { vocabulary } from './vocabulary';
import { work } from './work';

export default {
  about,
  adoptions,
  commands,
  compare,
  history,
  municipality,
  overview,
  page,
  programs,
  projections,
  record,
  session,
  shell,
  units,
  visits,
  vocabulary,
  work,
};
