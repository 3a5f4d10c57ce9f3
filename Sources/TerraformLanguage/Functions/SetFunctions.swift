import Messages

/// `setintersection`, `setproduct`, `setsubtract` and `setunion`.
enum SetFunctions {
    static let all: [Function] = [
        Function("setintersection", Function.atLeast(1)) { call throws(EvaluationError) in
            try combined(call) { left, right in left.filter { right.contains(identical: $0) } }
        },
        Function("setsubtract", 2) { call throws(EvaluationError) in
            try combined(call) { left, right in left.filter { !right.contains(identical: $0) } }
        },
        Function("setunion", Function.atLeast(1)) { call throws(EvaluationError) in try combined(call) { $0 + $1 } },
        Function("setproduct", Function.atLeast(2), unknowns: .decideAtTop, setproduct),
    ]

    private static func combined(
        _ call: FunctionCall,
        _ combine: ([Value], [Value]) -> [Value]
    ) throws(EvaluationError) -> Value {
        let sets = try unified(call)
        var result = sets.first ?? []
        for other in sets.dropFirst() {
            guard result.count < 1_000 || other.count < 1_000 else {
                throw .tooLarge("a combination of sets this large")
            }
            result = combine(result, other)
        }
        return try .set(result)
    }

    /// The elements of each argument, brought to one type over all of them.
    private static func unified(_ call: FunctionCall) throws(EvaluationError) -> [[Value]] {
        var sets: [[Value]] = []
        for index in 0..<call.count { sets.append(try call.elements(index)) }
        var rest = try Unification.unify(Array(sets.joined()))[...]
        return sets.map { set in
            defer { rest = rest.dropFirst(set.count) }
            return Array(rest.prefix(set.count))
        }
    }

    /// Every combination of one element from each collection; a set when one of them is a set.
    private static func setproduct(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var rows: [[Value]] = [[]]
        var areSets = false
        for index in 0..<call.count {
            let elements = try call.list(index)
            guard rows.count * max(1, elements.count) * (index + 1) <= Value.sizeLimit else {
                throw .tooLarge("a product this large")
            }
            if case .sequence(let sequence) = call[index], sequence.kind == .set { areSets = true }
            rows = rows.flatMap { row in elements.map { row + [$0] } }
        }
        var tuples: [Value] = []
        for row in rows { tuples.append(try .tuple(row)) }
        return try areSets ? .set(tuples) : .list(tuples)
    }
}

extension [Value] {
    fileprivate func contains(identical value: Value) -> Bool { contains { $0.isIdentical(to: value) } }
}
