import Messages

/// Brings values to one type where Terraform does so by itself: in collections, in conditions, in some functions.
///
/// The rules are those of Terraform's type library:
/// https://github.com/zclconf/go-cty/blob/main/docs/convert.md
enum Unification {
    /// Values as elements of one collection.
    /// - Throws: `EvaluationError` when no type takes them all, unless an unknown among them may be why.
    static func unify(_ values: [Value]) throws(EvaluationError) -> [Value] {
        if isUniform(values) { return values }
        let types = values.map { type(of: $0) }
        if areSame(types) { return values }
        guard let type = unify(types), !type.isAny else {
            guard values.contains(where: { $0.firstUnknown != nil }) else { throw incompatible }
            return values
        }
        var result: [Value] = []
        result.reserveCapacity(values.count)
        for value in values { result.append(try type.convert(value)) }
        return result
    }

    /// As for lists, for the members of a map.
    static func unify(_ members: [String: Value]) throws(EvaluationError) -> [String: Value] {
        let sorted = members.sorted { $0.key < $1.key }
        return Dictionary(uniqueKeysWithValues: zip(sorted.map(\.key), try unify(sorted.map(\.value))))
    }

    /// One of several values, in the type that takes them all.
    static func convert(_ value: Value, besides others: [Value]) throws(EvaluationError) -> Value {
        let all = [value] + others
        if isUniform(all) { return value }
        if let type = type(ofAll: all) { return try type.convert(value) }
        guard all.contains(where: { $0.firstUnknown != nil }) else { throw incompatible }
        return value
    }

    private static let incompatible = EvaluationError.invalid("values of these types have no type in common")

    /// Whether all values are of one primitive type or null, so that there is nothing to bring together.
    private static func isUniform(_ values: [Value]) -> Bool {
        var first: Primitive?
        for value in values where !value.isNull {
            guard let primitive = Primitive(value), primitive == first ?? primitive else { return false }
            first = primitive
        }
        return true
    }

    private enum Primitive {
        case bool, number, string

        init?(_ value: Value) {
            switch value {
            case .bool: self = .bool
            case .number: self = .number
            case .string: self = .string
            default: return nil
            }
        }
    }

    // MARK: Types of values

    private static func type(ofAll values: [Value]) -> TypeConstraint? {
        unify(values.map { type(of: $0) })
    }

    /// The type of a value; `any` where it shows none: null, an unknown, the elements of an empty collection.
    static func type(of value: Value) -> TypeConstraint {
        switch value {
        case .null, .unknown: return .any
        case .bool: return .bool
        case .number: return .number
        case .string: return .string
        case .sequence(let sequence):
            switch sequence.kind {
            case .tuple: return .tuple(sequence.elements.map { type(of: $0) })
            case .list: return .list(type(ofAll: sequence.elements) ?? .any)
            case .set: return .set(type(ofAll: sequence.elements) ?? .any)
            }
        case .mapping(let mapping):
            if mapping.kind == .map { return .map(type(ofAll: Array(mapping.members.values)) ?? .any) }
            // What an object's open rest holds has no type, and converting must not lose it.
            if mapping.rest != nil { return .any }
            return .object(mapping.members.mapValues { attribute(type(of: $0)) })
        }
    }

    private static func attribute(_ type: TypeConstraint) -> TypeConstraint.ObjectAttribute {
        TypeConstraint.ObjectAttribute(type: type, isOptional: false, defaultValue: nil)
    }

    // MARK: One type for several

    /// The type that values of all these types can be brought to; nil when there is none.
    ///
    /// Where `any` is among types that do not go together, a null or an unknown leaves open what Terraform would say.
    static func unify(_ types: [TypeConstraint]) -> TypeConstraint? {
        if let first = types.first, areSame(types) { return first }
        let shapes = Shapes(types)
        return common(shapes) ?? (shapes.leaveOpen ? .any : nil)
    }

    /// Whether there is nothing to bring together, which is usual and quickly seen.
    private static func areSame(_ types: [TypeConstraint]) -> Bool {
        guard let first = types.first else { return true }
        return types.dropFirst().allSatisfy { $0.isSame(as: first) }
    }

    private static func common(_ shapes: Shapes) -> TypeConstraint? {
        switch shapes.kinds {
        case []: return .any
        case [.bool]: return .bool
        case [.number]: return .number
        case [.string], [.string, .number], [.string, .bool], [.string, .number, .bool]: return .string
        case [.object]: return object(shapes.objects)
        case [.map], [.map, .object]: return unify(shapes.mapElements + shapes.attributes).map { .map($0) }
        case [.tuple]: return tuple(shapes.tuples)
        case [.list], [.list, .tuple]: return unify(shapes.listElements + shapes.tuples.joined()).map { .list($0) }
        // Where a set is brought to something else or the other way round, its own type does not change.
        case [.list, .set], [.list, .set, .tuple]: return unify(shapes.listElements).map { .list($0) }
        case [.set], [.set, .tuple]: return unify(shapes.setElements).map { .set($0) }
        default: return nil
        }
    }

    /// Objects of the same names keep their names; others become maps.
    private static func object(_ objects: [[String: TypeConstraint.ObjectAttribute]]) -> TypeConstraint? {
        let names = objects.first?.keys
        guard let names, objects.allSatisfy({ $0.keys == names }) else {
            return unify(objects.flatMap { $0.values.map(\.type) }).map { .map($0) }
        }
        var result: [String: TypeConstraint.ObjectAttribute] = [:]
        for name in names {
            guard let type = unify(objects.compactMap { $0[name]?.type }) else { return nil }
            result[name] = attribute(type)
        }
        return .object(result)
    }

    /// Tuples of one length stay tuples; others become lists.
    private static func tuple(_ tuples: [[TypeConstraint]]) -> TypeConstraint? {
        guard let count = tuples.first?.count, tuples.allSatisfy({ $0.count == count }) else {
            return unify(Array(tuples.joined())).map { .list($0) }
        }
        var result: [TypeConstraint] = []
        for index in 0..<count {
            guard let type = unify(tuples.map { $0[index] }) else { return nil }
            result.append(type)
        }
        return .tuple(result)
    }
}

extension TypeConstraint {
    fileprivate var isAny: Bool {
        if case .any = self { true } else { false }
    }

    /// Whether both are one type that values have; types with optional attributes are never the same.
    fileprivate func isSame(as other: TypeConstraint) -> Bool {
        switch (self, other) {
        case (.any, .any), (.bool, .bool), (.number, .number), (.string, .string): true
        case (.list(let left), .list(let right)), (.set(let left), .set(let right)), (.map(let left), .map(let right)):
            left.isSame(as: right)
        case (.tuple(let left), .tuple(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy { name, attribute in
                    guard let other = right[name] else { return false }
                    return !attribute.isOptional && !other.isOptional && attribute.type.isSame(as: other.type)
                }
        default: false
        }
    }
}

/// Types sorted by their kind.
private struct Shapes {
    enum Kind {
        case bool, number, string, list, set, map, tuple, object
    }

    private(set) var kinds: Set<Kind> = []
    private(set) var leaveOpen = false
    private(set) var listElements: [TypeConstraint] = []
    private(set) var setElements: [TypeConstraint] = []
    private(set) var mapElements: [TypeConstraint] = []
    private(set) var tuples: [[TypeConstraint]] = []
    private(set) var objects: [[String: TypeConstraint.ObjectAttribute]] = []

    init(_ types: [TypeConstraint]) {
        for type in types { add(type) }
    }

    var attributes: [TypeConstraint] { objects.flatMap { $0.values.map(\.type) } }

    private mutating func add(_ type: TypeConstraint) {
        switch type {
        case .any: leaveOpen = true
        case .bool: kinds.insert(.bool)
        case .number: kinds.insert(.number)
        case .string: kinds.insert(.string)
        case .list(let element): insert(.list, element, into: \.listElements)
        case .set(let element): insert(.set, element, into: \.setElements)
        case .map(let element): insert(.map, element, into: \.mapElements)
        case .tuple(let types): insert(.tuple, types, into: \.tuples)
        case .object(let attributes): insert(.object, attributes, into: \.objects)
        }
    }

    private mutating func insert<Part>(_ kind: Kind, _ part: Part, into parts: WritableKeyPath<Shapes, [Part]>) {
        kinds.insert(kind)
        self[keyPath: parts].append(part)
    }
}
