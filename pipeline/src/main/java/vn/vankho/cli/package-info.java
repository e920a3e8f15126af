/** The commands, their progress and messages, and the only mapping to exit codes. */
@NullMarked
package vn.vankho.cli;

import org.jspecify.annotations.NullMarked;
