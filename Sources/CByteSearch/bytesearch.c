// The C library's search for a byte uses the widest instructions that the machine has; its search for a text does not, so
// that this one looks at 16 or 32 places at a time for the text's first and last byte.
#include "bytesearch.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>

// Looks at as many places as make full steps; gives the first that is not looked at, or where the text begins.
__attribute__((target("avx2"))) static size_t
search_32(const unsigned char *bytes, size_t places, const unsigned char *needle, size_t size, int *found) {
    const __m256i first_byte = _mm256_set1_epi8((char)needle[0]);
    const __m256i last_byte = _mm256_set1_epi8((char)needle[size - 1]);
    size_t place = 0;
    for (; place + 32 <= places; place += 32) {
        const __m256i starts = _mm256_loadu_si256((const __m256i *)(bytes + place));
        const __m256i ends = _mm256_loadu_si256((const __m256i *)(bytes + place + size - 1));
        unsigned bits = (unsigned)_mm256_movemask_epi8(
            _mm256_and_si256(_mm256_cmpeq_epi8(starts, first_byte), _mm256_cmpeq_epi8(ends, last_byte)));
        for (; bits; bits &= bits - 1) {
            const size_t candidate = place + (size_t)__builtin_ctz(bits);
            if (memcmp(bytes + candidate, needle, size) == 0) {
                *found = 1;
                return candidate;
            }
        }
    }
    return place;
}
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
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        int found = 0;
        place = search_32(bytes, places, needle, wanted_length, &found);
        if (found) return (ptrdiff_t)place;
    }
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
