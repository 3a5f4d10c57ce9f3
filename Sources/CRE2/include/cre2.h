#ifndef SHIELDWATCH_CRE2_H
#define SHIELDWATCH_CRE2_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled expression.
typedef struct cre2_expression cre2_expression;

/// Compiles an RE2 expression within a memory limit. The result is never null; ask cre2_error before use.
cre2_expression *cre2_compile(const char *pattern, size_t length, size_t memory_limit);

/// Why the expression cannot be used, or null when it can.
const char *cre2_error(const cre2_expression *expression);

/// How many capture groups the expression has.
int cre2_group_count(const cre2_expression *expression);

/// The name of a capture group counted from 1, or null when it has none.
const char *cre2_group_name(const cre2_expression *expression, int group);

/// Finds the first match at or behind start. ranges receives a begin and an end for the match and each group,
/// 2 * (groups + 1) numbers; a group that took no part has -1.
bool cre2_match(const cre2_expression *expression, const char *text, size_t length, size_t start,
                long *ranges, int groups);

/// Frees an expression.
void cre2_free(cre2_expression *expression);

#ifdef __cplusplus
}
#endif

#endif
