import { THROTTLES } from './model/outside.ts';
import { walk } from './model/walk.ts';

// Without limits walks get further: codes come as often as they are asked for.
walk('the org does what the transition table says, without limits', THROTTLES);
