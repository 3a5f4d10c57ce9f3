import Messages

/// Functions that change, cut and search text.
///
/// https://developer.hashicorp.com/terraform/language/functions
enum StringFunctions {
    static let all: [Function] = letters + ends + parts + tests + regularExpressions

    private static let letters: [Function] = [
        Function("lower", 1, unknowns: .stayOpen) { call throws(EvaluationError) in
            try .text(LetterCase.lower(try call.string(0)))
        },
        Function("upper", 1, unknowns: .stayOpen) { call throws(EvaluationError) in
            try .text(LetterCase.upper(try call.string(0)))
        },
        Function("title", 1) { call throws(EvaluationError) in try .text(LetterCase.title(try call.string(0))) },
        Function("strrev", 1) { call throws(EvaluationError) in .string(String(try call.string(0).reversed())) },
    ]

    private static let ends: [Function] = [
        Function("chomp", 1, unknowns: .stayOpen) { call throws(EvaluationError) in
            .string(TextTrimming.trim(try call.string(0), .end) { $0 == "\n" || $0 == "\r" })
        },
        Function("trim", 2, unknowns: .stayOpen) { call throws(EvaluationError) in
            let unwanted = Set(try call.string(1).unicodeScalars)
            return .string(TextTrimming.trim(try call.string(0), .both) { unwanted.contains($0) })
        },
        Function("trimspace", 1, unknowns: .stayOpen) { call throws(EvaluationError) in
            .string(TextTrimming.trim(try call.string(0), .both) { $0.properties.isWhitespace })
        },
        Function("trimprefix", 2, unknowns: .stayOpen) { call throws(EvaluationError) in
            .string(TextTrimming.withoutPrefix(try call.string(1), try call.string(0)))
        },
        Function("trimsuffix", 2, unknowns: .stayOpen) { call throws(EvaluationError) in
            .string(TextTrimming.withoutSuffix(try call.string(1), try call.string(0)))
        },
    ]

    private static let parts: [Function] = [
        Function("indent", 2, unknowns: .stayOpen, indent),
        Function("join", Function.atLeast(2), unknowns: .stayOpen, join),
        Function("split", 2, split),
        Function("substr", 3, substr),
        Function("replace", 3, unknowns: .stayOpen, replace),
    ]

    private static let tests: [Function] = [
        Function("startswith", 2) { call throws(EvaluationError) in
            .bool(try call.string(0).utf8.starts(with: try call.string(1).utf8))
        },
        Function("endswith", 2) { call throws(EvaluationError) in
            .bool(try call.string(0).utf8.reversed().starts(with: try call.string(1).utf8.reversed()))
        },
        Function("strcontains", 2) { call throws(EvaluationError) in
            let needle = Array(try call.string(1).utf8)
            let found = ByteSearch.offsets(of: needle, in: Array(try call.string(0).utf8), first: true)
            return .bool(needle.isEmpty || !found.isEmpty)
        },
    ]

    private static let regularExpressions: [Function] = [
        Function("regex", 2) { call throws(EvaluationError) in
            let search = try RegexSearch(try call.string(0))
            return try search.first(in: try call.string(1))
        },
        Function("regexall", 2) { call throws(EvaluationError) in
            let search = try RegexSearch(try call.string(0))
            return try search.all(in: try call.string(1))
        },
    ]

    @Sendable private static func indent(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let count = try call.integer(0)
        guard count >= 0 else { throw .invalid("indent takes a number of spaces that is not negative") }
        try SizeBudget.check(bytes: count)
        let lines = ByteSearch.split(try call.string(1), by: "\n")
        return try .text(try ByteSearch.join(lines, "\n" + String(repeating: " ", count: count)))
    }

    @Sendable private static func join(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var parts: [String] = []
        for index in 1..<call.count { parts += try call.strings(index) }
        return .string(try ByteSearch.join(parts, try call.string(0)))
    }

    @Sendable private static func split(_ call: FunctionCall) throws(EvaluationError) -> Value {
        try .list(ByteSearch.split(try call.string(1), by: try call.string(0)).map { .string($0) })
    }

    @Sendable private static func substr(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let text = try call.string(0)
        var offset = try call.integer(1)
        let length = try call.integer(2)
        if offset < 0 {
            // An offset from behind the beginning counts from the beginning; Terraform also takes a length of 0 for
            // the rest here, and only here.
            offset = max(0, text.count &+ offset)
            return .string(String(length <= 0 ? text.dropFirst(offset) : text.dropFirst(offset).prefix(length)))
        }
        let rest = text.dropFirst(offset)
        return .string(String(length < 0 ? rest : rest.prefix(length)))
    }

    @Sendable private static func replace(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let (text, needle, replacement) = (try call.string(0), try call.string(1), try call.string(2))
        guard needle.utf8.count > 1, needle.utf8.first == slash, needle.utf8.last == slash else {
            return .string(try ByteSearch.replace(needle, in: text, with: replacement))
        }
        let pattern = String(decoding: needle.utf8.dropFirst().dropLast(), as: UTF8.self)
        return .string(try RegexReplacement(pattern, replacement).apply(to: text))
    }

    private static let slash = UInt8(ascii: "/")
}
