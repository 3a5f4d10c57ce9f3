#define _GNU_SOURCE
#include "spawnactions.h"

#include <stddef.h>

int spawnactions_confine(posix_spawn_file_actions_t *actions, const char *folder, int lowest) {
    if (folder != NULL) {
        int status = posix_spawn_file_actions_addchdir_np(actions, folder);
        if (status != 0) return status;
    }
    return posix_spawn_file_actions_addclosefrom_np(actions, lowest);
}
