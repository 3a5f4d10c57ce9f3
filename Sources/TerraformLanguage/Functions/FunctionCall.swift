import Messages

/// The arguments of one call, read as the types that the function wants.
struct FunctionCall {
    let name: String
    let arguments: [Value]
    let environment: FunctionEnvironment

    var count: Int { arguments.count }

    subscript(index: Int) -> Value { arguments[index] }

    /// An argument as text; numbers and bools are converted as Terraform does.
    func string(_ index: Int) throws(EvaluationError) -> String {
        try convert(index, "a string") { value throws(EvaluationError) in try Conversion.string(value) }
    }

    /// An argument as a number.
    func number(_ index: Int) throws(EvaluationError) -> Number {
        try convert(index, "a number") { value throws(EvaluationError) in try Conversion.number(value) }
    }

    /// An argument as a whole number.
    func integer(_ index: Int) throws(EvaluationError) -> Int {
        guard let integer = try number(index).integer else { throw invalid(index, "a whole number") }
        return integer
    }

    /// An argument as a bool.
    func bool(_ index: Int) throws(EvaluationError) -> Bool {
        try convert(index, "a bool") { value throws(EvaluationError) in try Conversion.bool(value) }
    }

    /// The elements of a list, tuple or set.
    func elements(_ index: Int) throws(EvaluationError) -> [Value] {
        guard case .sequence(let sequence) = arguments[index] else { throw invalid(index, "a list, tuple or set") }
        return sequence.elements
    }

    /// The elements of a list, tuple or set, brought to one type as in a list.
    func list(_ index: Int) throws(EvaluationError) -> [Value] { try Unification.unify(elements(index)) }

    /// A list or tuple, but no set, whose elements have no place of their own.
    func ordered(_ index: Int) throws(EvaluationError) -> SequenceValue {
        guard case .sequence(let sequence) = arguments[index], sequence.kind != .set else {
            throw invalid(index, "a list or tuple")
        }
        return sequence
    }

    /// The elements of a list, tuple or set as text.
    func strings(_ index: Int) throws(EvaluationError) -> [String] {
        var result: [String] = []
        for element in try elements(index) {
            guard !element.isNull, element.unknown == nil else { throw invalid(index, "a list of strings") }
            do { result.append(try Conversion.string(element)) } catch { throw invalid(index, "a list of strings") }
        }
        return result
    }

    /// The members of a map or an object.
    func mapping(_ index: Int) throws(EvaluationError) -> MappingValue {
        guard case .mapping(let mapping) = arguments[index] else { throw invalid(index, "a map or an object") }
        return mapping
    }

    func invalid(_ index: Int, _ wanted: Message) -> EvaluationError {
        .invalid("argument \(index + 1) of \(name) must be \(wanted), not \(arguments[index].typeName)")
    }

    private func convert<Result>(
        _ index: Int,
        _ wanted: Message,
        _ conversion: (Value) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        do { return try conversion(arguments[index]) } catch { throw invalid(index, wanted) }
    }
}
