// The C library's searches, which use the widest instructions that the machine has.
// memmem is an extension that Swift does not see.
#define _GNU_SOURCE
#include "bytesearch.h"

#include <string.h>

ptrdiff_t bytesearch_byte(const void *text, size_t length, unsigned char byte) {
    const char *found = length ? memchr(text, byte, length) : NULL;
    return found ? found - (const char *)text : -1;
}

ptrdiff_t bytesearch_bytes(const void *text, size_t length, const void *wanted, size_t wanted_length) {
    if (wanted_length > length) return -1;
    if (wanted_length == 0) return 0;
    const char *found = memmem(text, length, wanted, wanted_length);
    return found ? found - (const char *)text : -1;
}
