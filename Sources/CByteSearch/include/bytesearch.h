#ifndef SHIELDWATCH_BYTESEARCH_H
#define SHIELDWATCH_BYTESEARCH_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Where a byte first stands in a text; -1 when it does not.
ptrdiff_t bytesearch_byte(const void *text, size_t length, unsigned char byte);

/// Where some bytes first stand one behind the other in a text; -1 when they do not.
ptrdiff_t bytesearch_bytes(const void *text, size_t length, const void *wanted, size_t wanted_length);

#ifdef __cplusplus
}
#endif

#endif
