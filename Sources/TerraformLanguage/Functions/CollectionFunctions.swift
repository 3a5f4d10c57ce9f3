import Messages

/// Functions on lists, tuples and sets, and on lengths.
enum CollectionFunctions {
    static let all: [Function] = [
        Function("alltrue", 1, unknowns: .decideAtTop) { call throws(EvaluationError) in
            try quantified(call, deciding: false)
        },
        Function("anytrue", 1, unknowns: .decideAtTop) { call throws(EvaluationError) in
            try quantified(call, deciding: true)
        },
        Function("chunklist", 2, unknowns: .decideAtTop, chunklist),
        Function("coalesce", Function.atLeast(1), unknowns: .areHandled, takesNull: true, coalesce),
        Function("coalescelist", Function.atLeast(1), unknowns: .areHandled, takesNull: true, coalescelist),
        Function("compact", 1, unknowns: .stayOpenOrGo, compact),
        Function("concat", Function.atLeast(1), unknowns: .areHandled, concat),
        Function("contains", 2, unknowns: .decideAtTop, contains),
        Function("distinct", 1, unknowns: .stayOpenOrGo, distinct),
        Function("element", 2, unknowns: .decideAtTop, element),
        Function("flatten", 1, unknowns: .areHandled, flatten),
        Function("index", 2, index),
        Function("length", 1, unknowns: .decideAtTop, length),
        Function("matchkeys", 3, matchkeys),
        Function("one", 1, unknowns: .decideAtTop, one),
        Function("range", 1...3, range),
        Function("reverse", 1, unknowns: .decideAtTop) { call throws(EvaluationError) in
            try keepingKind(call, try call.elements(0).reversed())
        },
        Function("slice", 3, unknowns: .decideAtTop, slice),
        Function("sort", 1, unknowns: .stayOpenOrGo) { call throws(EvaluationError) in
            try .list(call.strings(0).sorted().map(Value.string))
        },
    ]

    /// `alltrue` and `anytrue`: one element that decides is enough.
    private static func quantified(_ call: FunctionCall, deciding: Bool) throws(EvaluationError) -> Value {
        var waiting: [Value] = []
        var isDecided = false
        for element in try call.elements(0) {
            if element.unknown != nil {
                waiting.append(element)
            } else {
                // Null counts as false; what cannot be a bool is refused even behind an element that decides.
                let flag = element.isNull ? false : try Conversion.bool(element)
                if flag == deciding { isDecided = true }
            }
        }
        if isDecided { return .bool(deciding) }
        return waiting.isEmpty ? .bool(!deciding) : .unknown(Unknown.waiting(for: waiting))
    }

    private static func chunklist(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let elements = try call.list(0)
        let size = try call.integer(1)
        guard size >= 0 else { throw .invalid("chunklist takes a size of at least 0") }
        guard size > 0, size < elements.count else { return try .list(elements.isEmpty ? [] : [.list(elements)]) }
        var chunks: [Value] = []
        for start in stride(from: 0, to: elements.count, by: size) {
            chunks.append(try .list(Array(elements[start..<min(start + size, elements.count)])))
        }
        return try .list(chunks)
    }

    /// The first argument that is neither null nor an empty text.
    private static func coalesce(_ call: FunctionCall) throws(EvaluationError) -> Value {
        for argument in call.arguments {
            // A text that is known in part is not empty.
            if case .text? = argument.parts { return argument }
            if let unknown = argument.unknown { return .unknown(unknown) }
            if argument.isNull { continue }
            if case .string("") = argument { continue }
            return try Unification.convert(argument, besides: call.arguments)
        }
        throw .invalid("all arguments of coalesce are null or empty")
    }

    private static func coalescelist(_ call: FunctionCall) throws(EvaluationError) -> Value {
        for index in 0..<call.count where call[index].unknown == nil { _ = try call.ordered(index) }
        for argument in call.arguments {
            if let unknown = argument.unknown { return .unknown(unknown) }
            if case .sequence(let sequence) = argument, !sequence.elements.isEmpty { return argument }
        }
        throw .invalid("all arguments of coalescelist are null or empty")
    }

    private static func compact(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var kept: [Value] = []
        for element in try call.elements(0) where !element.isNull {
            let text = try Conversion.string(element)
            if !text.isEmpty { kept.append(.string(text)) }
        }
        return try .list(kept)
    }

    private static func concat(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var elements: [Value] = []
        var areLists = true
        guard call.arguments.allSatisfy({ $0.unknown == nil }) else { return try concatInPart(call) }
        for index in 0..<call.count {
            let sequence = try call.ordered(index)
            areLists = areLists && sequence.kind != .tuple
            elements += sequence.elements
        }
        return try areLists ? .list(Unification.unify(elements)) : .tuple(elements)
    }

    /// The elements that are known, where one of the lists is not.
    private static func concatInPart(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var elements: [Value] = []
        for index in 0..<call.count {
            if case .elements(let known)? = call[index].parts {
                elements += known
            } else if let unknown = call[index].unknown {
                elements.append(.unknown(unknown))
            } else {
                elements += try call.ordered(index).elements
            }
        }
        return .sequence(of: elements)
    }

    private static func contains(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let wanted = call[1]
        var waiting: [Value] = wanted.firstUnknown == nil ? [] : [wanted]
        for element in try call.elements(0) {
            switch Equality.compare(element, wanted) {
            case .known(true): return .bool(true)
            case .known(false): continue
            case .unknown(let unknown): waiting.append(.unknown(unknown))
            }
        }
        return waiting.isEmpty ? .bool(false) : .unknown(Unknown.waiting(for: waiting))
    }

    private static func distinct(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var kept: [Value] = []
        var seen: Set<String> = []
        for element in try call.list(0) {
            if case .string(let text) = element {
                if seen.insert(text).inserted { kept.append(element) }
            } else if !kept.contains(where: { $0.isIdentical(to: element) }) {
                guard kept.count < 10_000 else { throw .tooLarge("distinct over more than 10,000 such values") }
                kept.append(element)
            }
        }
        return try .list(kept)
    }

    private static func element(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let elements = try call.ordered(0).elements
        let index = try call.integer(1)
        guard !elements.isEmpty else { throw .invalid("element takes no empty list") }
        let wrapped = index % elements.count
        return elements[wrapped < 0 ? wrapped + elements.count : wrapped]
    }

    private static func flatten(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var result: [Value] = []
        var waiting: [Value] = []
        func add(_ elements: [Value]) throws(EvaluationError) {
            for element in elements {
                guard result.count <= Value.sizeLimit else { throw .tooLarge("a flattened list this long") }
                if case .sequence(let inner) = element {
                    try add(inner.elements)
                } else {
                    // An unknown element may itself be a list.
                    if element.unknown != nil, element.parts == nil { waiting.append(element) }
                    if case .elements(let known)? = element.parts {
                        try add(known)
                    } else {
                        result.append(element)
                    }
                }
            }
        }
        if case .elements(let known)? = call[0].parts {
            try add(known)
            return .sequence(of: result)
        }
        if let unknown = call[0].unknown { return .unknown(unknown) }
        try add(try call.elements(0))
        return waiting.isEmpty ? try .tuple(result) : .sequence(of: result)
    }

    private static func index(_ call: FunctionCall) throws(EvaluationError) -> Value {
        for (position, element) in try call.ordered(0).elements.enumerated() {
            if element.isIdentical(to: call[1]) { return .integer(position) }
        }
        throw .invalid("the list does not hold that element")
    }

    private static func length(_ call: FunctionCall) throws(EvaluationError) -> Value {
        switch call[0] {
        case .string(let text): return .integer(text.count)
        case .sequence(let sequence):
            // Unknown elements of a set may turn out to be the same.
            if let unknown = sequence.unsettledBy {
                return .unknown(unknown)
            }
            return .integer(sequence.elements.count)
        case .mapping(let mapping): return mapping.rest.map(Value.unknown) ?? .integer(mapping.members.count)
        default: throw call.invalid(0, "a text, a collection or an object")
        }
    }

    private static func matchkeys(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let (values, count) = (try call.list(0), try call.elements(1).count)
        guard values.count == count else { throw .invalid("matchkeys takes as many keys as values") }
        let unified = try Unification.unify(call.elements(1) + call.elements(2))
        let (keys, wanted) = (unified.prefix(count), unified.dropFirst(count))
        let kept = zip(values, keys).filter { pair in wanted.contains { $0.isIdentical(to: pair.1) } }
        return try .list(kept.map(\.0))
    }

    private static func one(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let elements = try call.elements(0)
        if case .sequence(let sequence) = call[0], let unknown = sequence.unsettledBy { return .unknown(unknown) }
        guard elements.count <= 1 else { throw .invalid("one takes a list of no or one element") }
        return elements.first ?? .null
    }

    /// At most 1,024 numbers, as Terraform has it.
    private static func range(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let start = call.count > 1 ? try call.number(0).double : 0
        let end = try call.number(call.count > 1 ? 1 : 0).double
        let step = call.count > 2 ? try call.number(2).double : (end < start ? -1 : 1)
        if start == end { return try .list([]) }
        guard step != 0, (step > 0) == (end > start) else { throw .invalid("this step of range leads nowhere") }
        var numbers: [Value] = []
        var next = start
        while step > 0 ? next < end : next > end {
            guard numbers.count < 1_024 else { throw .invalid("range makes at most 1024 numbers") }
            numbers.append(.number(Number(next)))
            next += step
        }
        return try .list(numbers)
    }

    private static func slice(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let elements = try call.ordered(0).elements
        let (start, end) = (try call.integer(1), try call.integer(2))
        guard start >= 0, start <= end, end <= elements.count else {
            throw .invalid("slice takes a start and an end within the list")
        }
        return try keepingKind(call, Array(elements[start..<end]))
    }

    private static func keepingKind(_ call: FunctionCall, _ elements: [Value]) throws(EvaluationError) -> Value {
        if case .sequence(let sequence) = call[0], sequence.kind == .tuple { return try .tuple(elements) }
        return try .list(elements)
    }
}
