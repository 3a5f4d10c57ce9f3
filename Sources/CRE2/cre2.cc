// A C interface to RE2 (Debian's libre2-dev), as much of it as the product calls.
#include "cre2.h"

#include <re2/re2.h>

#include <memory>
#include <vector>

struct cre2_expression {
    re2::RE2 re;
    std::vector<const char *> names;
    cre2_expression(re2::StringPiece pattern, const re2::RE2::Options &options) : re(pattern, options) {
        if (!re.ok()) return;
        names.resize(re.NumberOfCapturingGroups() + 1, nullptr);
        for (const auto &entry : re.CapturingGroupNames()) names[entry.first] = entry.second.c_str();
    }
};

extern "C" {

cre2_expression *cre2_compile(const char *pattern, size_t length, size_t memory_limit) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(static_cast<int64_t>(memory_limit));
    return new cre2_expression(re2::StringPiece(pattern, length), options);
}

const char *cre2_error(const cre2_expression *expression) {
    return expression->re.ok() ? nullptr : expression->re.error().c_str();
}

int cre2_group_count(const cre2_expression *expression) { return expression->re.NumberOfCapturingGroups(); }

const char *cre2_group_name(const cre2_expression *expression, int group) {
    return group >= 0 && static_cast<size_t>(group) < expression->names.size() ? expression->names[group] : nullptr;
}

bool cre2_match(const cre2_expression *expression, const char *text, size_t length, size_t start, long *ranges,
                int groups) {
    std::vector<re2::StringPiece> found(groups + 1);
    const re2::StringPiece whole(text ? text : "", length);
    if (!expression->re.Match(whole, start, length, re2::RE2::UNANCHORED, found.data(), groups + 1)) return false;
    for (int i = 0; i <= groups; i++) {
        const bool took_part = found[i].data() != nullptr;
        ranges[2 * i] = took_part ? found[i].data() - whole.data() : -1;
        ranges[2 * i + 1] = took_part ? found[i].data() - whole.data() + static_cast<long>(found[i].size()) : -1;
    }
    return true;
}

void cre2_free(cre2_expression *expression) { delete expression; }
}
