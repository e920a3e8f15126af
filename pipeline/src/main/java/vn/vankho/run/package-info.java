/** The order of the stages: workers, limits, resume, findings. */
@NullMarked
package vn.vankho.run;

import org.jspecify.annotations.NullMarked;
