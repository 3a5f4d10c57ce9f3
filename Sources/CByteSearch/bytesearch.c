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

enum { at_once = 8 };

// The same for several texts, of which the longest fits at every one of the places. Unrolled for each number of texts.
__attribute__((target("avx2"), always_inline)) static inline size_t search_these_32(const unsigned char *bytes, size_t places,
                                                           const unsigned char *needles, const size_t *ends,
                                                           size_t count, int *found) {
    __m256i first_bytes[at_once], last_bytes[at_once];
    const unsigned char *starts[at_once];
    size_t sizes[at_once];
    for (size_t which = 0; which < count; which++) {
        const size_t start = which ? ends[which - 1] : 0;
        starts[which] = needles + start;
        sizes[which] = ends[which] - start;
        first_bytes[which] = _mm256_set1_epi8((char)needles[start]);
        last_bytes[which] = _mm256_set1_epi8((char)needles[ends[which] - 1]);
    }
    size_t place = 0;
    while (places >= 32 && place < places) {
        // The last step overlaps the one before.
        if (place + 32 > places) place = places - 32;
        const __m256i here = _mm256_loadu_si256((const __m256i *)(bytes + place));
        __m256i any = _mm256_setzero_si256();
        for (size_t which = 0; which < count; which++) {
            const __m256i there = _mm256_loadu_si256((const __m256i *)(bytes + place + sizes[which] - 1));
            any = _mm256_or_si256(any, _mm256_and_si256(_mm256_cmpeq_epi8(here, first_bytes[which]),
                                                        _mm256_cmpeq_epi8(there, last_bytes[which])));
        }
        for (unsigned bits = (unsigned)_mm256_movemask_epi8(any); bits; bits &= bits - 1) {
            const size_t candidate = place + (size_t)__builtin_ctz(bits);
            for (size_t which = 0; which < count; which++) {
                // Most candidates are none, and the second byte says so without a call.
                const size_t second = sizes[which] > 1;
                if (bytes[candidate + second] != starts[which][second]) continue;
                if (memcmp(bytes + candidate, starts[which], sizes[which]) == 0) {
                    *found = 1;
                    return candidate;
                }
            }
        }
        place += 32;
    }
    return place;
}

__attribute__((target("avx2"))) static size_t search_any_32(const unsigned char *bytes, size_t places,
                                                           const unsigned char *needles, const size_t *ends,
                                                           size_t count, int *found) {
    switch (count) {
    case 1: return search_these_32(bytes, places, needles, ends, 1, found);
    case 2: return search_these_32(bytes, places, needles, ends, 2, found);
    case 3: return search_these_32(bytes, places, needles, ends, 3, found);
    case 4: return search_these_32(bytes, places, needles, ends, 4, found);
    default: return search_these_32(bytes, places, needles, ends, count, found);
    }
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

ptrdiff_t bytesearch_any(const void *text, size_t length, const void *wanted, const size_t *ends, size_t count) {
    const unsigned char *bytes = text;
    const unsigned char *needles = wanted;
    size_t place = 0;
#if defined(__x86_64__)
    size_t longest = 0, shortest = length;
    for (size_t which = 0; which < count; which++) {
        const size_t size = ends[which] - (which ? ends[which - 1] : 0);
        longest = size > longest ? size : longest;
        shortest = size < shortest ? size : shortest;
    }
    if (__builtin_cpu_supports("avx2") && count <= at_once && shortest > 0 && longest <= length) {
        int found = 0;
        place = search_any_32(bytes, length - longest + 1, needles, ends, count, &found);
        if (found) return (ptrdiff_t)place;
    }
#endif
    ptrdiff_t nearest = -1;
    for (size_t which = 0; which < count; which++) {
        const size_t start = which ? ends[which - 1] : 0;
        const ptrdiff_t found = bytesearch_bytes(bytes + place, length - place, needles + start, ends[which] - start);
        if (found >= 0 && (nearest < 0 || found < nearest)) nearest = found;
    }
    return nearest < 0 ? -1 : (ptrdiff_t)place + nearest;
}
