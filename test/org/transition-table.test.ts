import { walk } from './model/walk.ts';

// Two files, so that two processors walk: this one under all limits, the other under none at first.
walk('the org does what the transition table says');
