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

/// Where any of several texts first stands in another, in one pass; -1 when none does. The texts stand one behind the other
/// in `wanted`, and `ends` says where each of them ends; none is empty.
ptrdiff_t bytesearch_any(const void *text, size_t length, const void *wanted, const size_t *ends, size_t count);

#ifdef __cplusplus
}
#endif

#endif
