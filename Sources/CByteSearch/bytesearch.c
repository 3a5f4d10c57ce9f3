// The C library's search for a byte uses the widest instructions that the machine has; its search for a text does not, so
// that this one looks at 16 places at a time for the text's first and last byte.
#include "bytesearch.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

ptrdiff_t bytesearch_byte(const void *text, size_t length, unsigned char byte) {
    const char *found = length ? memchr(text, byte, length) : NULL;
    return found ? found - (const char *)text : -1;
}

ptrdiff_t bytesearch_bytes(const void *text, size_t length, const void *wanted, size_t wanted_length) {
    if (wanted_length > length) return -1;
    if (wanted_length == 0) return 0;
    const unsigned char *bytes = text;
    const unsigned char *needle = wanted;
    const size_t last = wanted_length - 1;
    const size_t places = length - last;
    size_t place = 0;
#if defined(__SSE2__)
    const __m128i first_byte = _mm_set1_epi8((char)needle[0]);
    const __m128i last_byte = _mm_set1_epi8((char)needle[last]);
    for (; place + 16 <= places; place += 16) {
        const __m128i starts = _mm_loadu_si128((const __m128i *)(bytes + place));
        const __m128i ends = _mm_loadu_si128((const __m128i *)(bytes + place + last));
        unsigned found = (unsigned)_mm_movemask_epi8(
            _mm_and_si128(_mm_cmpeq_epi8(starts, first_byte), _mm_cmpeq_epi8(ends, last_byte)));
        for (; found; found &= found - 1) {
            const size_t candidate = place + (size_t)__builtin_ctz(found);
            if (memcmp(bytes + candidate, needle, wanted_length) == 0) return (ptrdiff_t)candidate;
        }
    }
#endif
    for (; place < places; place++) {
        const unsigned char *next = memchr(bytes + place, needle[0], places - place);
        if (!next) return -1;
        place = (size_t)(next - bytes);
        if (memcmp(next, needle, wanted_length) == 0) return (ptrdiff_t)place;
    }
    return -1;
}
