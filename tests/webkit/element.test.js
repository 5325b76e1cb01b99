// The element in WebKit.
import { testElement } from '../support/element-suite.js';
import { until, visit } from './driver.js';

testElement({ visit, until });
