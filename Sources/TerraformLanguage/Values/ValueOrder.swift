import Findings

/// The order in which Terraform goes through sets, extended to all values so that no output varies.
///
/// Primitives are in their natural order; whatever holds other values is in the order of the bytes by which
/// Terraform's type library tells elements apart, and null stands behind everything else:
/// https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go
enum ValueOrder {
    /// The values in this order.
    static func sorted(_ values: [Value]) -> [Value] {
        guard values.contains(where: holdsValues) else { return values.sorted { compare($0, $1) < 0 } }
        return values.map { (value: $0, key: SetKey.bytes(of: $0)) }
            .sorted { left, right in
                let order = rank(left.value) - rank(right.value)
                if order != 0 { return order < 0 }
                if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
                return compare(left.value, right.value) < 0
            }
            .map(\.value)
    }

    private static func holdsValues(_ value: Value) -> Bool {
        switch value {
        case .sequence, .mapping: true
        default: false
        }
    }

    /// Negative, zero or positive as the left value stands before, with or behind the right one.
    static func compare(_ left: Value, _ right: Value) -> Int {
        switch (left, right) {
        case (.null, .null): 0
        case (.bool(let left), .bool(let right)): (left ? 1 : 0) - (right ? 1 : 0)
        case (.number(let left), .number(let right)): left < right ? -1 : left == right ? 0 : 1
        case (.string(let left), .string(let right)): left < right ? -1 : left == right ? 0 : 1
        case (.sequence(let left), .sequence(let right)): compare(left, right)
        case (.mapping(let left), .mapping(let right)): compare(left, right)
        case (.unknown(let left), .unknown(let right)): left === right ? 0 : compare(left.missing, right.missing)
        default: rank(left) - rank(right)
        }
    }

    private static func rank(_ value: Value) -> Int {
        switch value {
        case .bool: 1
        case .number: 2
        case .string: 3
        case .sequence: 4
        case .mapping: 5
        case .unknown: 6
        case .null: 7
        }
    }

    private static func compare(_ left: SequenceValue, _ right: SequenceValue) -> Int {
        for (left, right) in zip(left.elements, right.elements) {
            let order = compare(left, right)
            if order != 0 { return order }
        }
        return left.elements.count - right.elements.count
    }

    private static func compare(_ left: MappingValue, _ right: MappingValue) -> Int {
        for (left, right) in zip(left.sorted, right.sorted) {
            if left.key != right.key { return left.key < right.key ? -1 : 1 }
            let order = compare(left.value, right.value)
            if order != 0 { return order }
        }
        return left.members.count - right.members.count
    }

    /// Distinct unknowns never count as the same value, not even when they wait for the same thing.
    private static func compare(_ left: [MissingInput], _ right: [MissingInput]) -> Int {
        left.lexicographicallyPrecedes(right) ? -1 : 1
    }
}

extension Value {
    /// Whether both are known to be the same value of the same kind; containers differ from each other by kind too.
    func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.sequence(let left), .sequence(let right)):
            left === right
                || left.kind == right.kind && left.elements.count == right.elements.count
                    && zip(left.elements, right.elements).allSatisfy { $0.isIdentical(to: $1) }
        case (.mapping(let left), .mapping(let right)):
            left === right
                || left.kind == right.kind && left.members.count == right.members.count
                    && left.rest == nil && right.rest == nil
                    && left.members.allSatisfy { key, value in
                        right.members[key].map { $0.isIdentical(to: value) } ?? false
                    }
        case (.unknown(let left), .unknown(let right)): left === right
        default: false
        }
    }
}
