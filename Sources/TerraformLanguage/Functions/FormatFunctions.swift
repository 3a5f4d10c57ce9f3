import Messages

/// `format` and `formatlist`.
///
/// https://developer.hashicorp.com/terraform/language/functions/format
enum FormatFunctions {
    static let all: [Function] = [
        Function("format", Function.atLeast(1), unknowns: .stayOpen, takesNull: true) { call throws(EvaluationError) in
            .string(try FormatString(try call.string(0)).apply(Array(call.arguments.dropFirst())))
        },
        Function("formatlist", Function.atLeast(1), unknowns: .stayOpen, takesNull: true, formatList),
    ]

    /// Formats once for each element; arguments that are no sequences stand in every row.
    @Sendable private static func formatList(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let text = try call.string(0)
        let columns = Array(call.arguments.dropFirst())
        let count = try rowCount(columns)
        guard count > 0 else { return try .list([]) }
        let format = try FormatString(text)
        try SizeBudget.check(steps: count, columns.count + format.pieces.count)
        var budget = SizeBudget()
        var rows: [Value] = []
        for row in 0..<count {
            let value = Value.string(try format.apply(columns.map { cell($0, row) }))
            try budget.take(value)
            rows.append(value)
        }
        return try .list(rows)
    }

    private static func rowCount(_ columns: [Value]) throws(EvaluationError) -> Int {
        var count: Int?
        for case .sequence(let sequence) in columns {
            guard count == nil || count == sequence.elements.count else {
                throw .invalid("the lists that formatlist goes through must have one length")
            }
            count = sequence.elements.count
        }
        return count ?? 1
    }

    private static func cell(_ column: Value, _ row: Int) -> Value {
        if case .sequence(let sequence) = column { sequence.elements[row] } else { column }
    }
}
