#ifndef SHIELDWATCH_SPAWNACTIONS_H
#define SHIELDWATCH_SPAWNACTIONS_H

#include <spawn.h>

/// Lets a child begin in a folder, or where its parent is when that is NULL, and inherit no descriptor from `lowest` on.
/// Answers 0, or an error number. Both actions are GNU's, which Swift does not see.
int spawnactions_confine(posix_spawn_file_actions_t *actions, const char *folder, int lowest);

#endif
