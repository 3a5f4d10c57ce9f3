/// What the call of a function takes from the budget, estimated before the call.
enum FunctionCost {
    /// Functions that compare every element with every other one.
    private static let comparing: Set<String> = ["matchkeys", "setintersection", "setsubtract", "setunion"]

    /// How much more than to read their arguments it takes to call some functions.
    private static let factors = [
        "chunklist": 8, "coalesce": 8, "concat": 8, "distinct": 8, "jsondecode": 4, "setproduct": 16, "setunion": 32,
        "sort": 8, "tolist": 8, "tomap": 8, "toset": 32, "yamldecode": 64,
    ]

    /// The steps for a function with these arguments.
    static func steps(_ name: String, _ arguments: [Value]) -> Int {
        let cost = arguments.reduce(1) { $0 + reading($1) } * factors[name, default: 1]
        let isComparing = comparing.contains(name) || name == "distinct" && !arguments.contains(where: isOfText)
        return isComparing ? cost + comparisons(arguments) : cost
    }

    /// Texts are gone through byte by byte; of containers most functions look only at what they need.
    private static func reading(_ value: Value) -> Int {
        if case .string = value { value.size } else { value.size / 8 }
    }

    private static func comparisons(_ arguments: [Value]) -> Int {
        let counts = arguments.map { argument in
            if case .sequence(let sequence) = argument { sequence.elements.count } else { 0 }
        }
        return counts.reduce(0, +) * (counts.max() ?? 0) / 16
    }

    private static func isOfText(_ value: Value) -> Bool {
        if case .sequence(let sequence) = value, case .string? = sequence.elements.first { true } else { false }
    }
}
