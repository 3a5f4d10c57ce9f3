/// `==` as Terraform has it: values of different types differ, and unknown parts leave the answer open.
enum Equality {
    enum Answer {
        case known(Bool)
        case unknown(Unknown)
    }

    static func compare(_ left: Value, _ right: Value) -> Answer {
        switch (left, right) {
        case (.unknown(let unknown), _), (_, .unknown(let unknown)): .unknown(unknown)
        case (.sequence(let left), .sequence(let right)): compare(left, right)
        case (.mapping(let left), .mapping(let right)): compare(left, right)
        default: .known(left.isIdentical(to: right))
        }
    }

    private static func compare(_ left: SequenceValue, _ right: SequenceValue) -> Answer {
        guard left.kind == right.kind else { return .known(false) }
        if left.kind == .set, let unknown = left.unknown ?? right.unknown { return .unknown(unknown) }
        guard left.elements.count == right.elements.count else { return .known(false) }
        return all(zip(left.elements, right.elements).lazy.map { compare($0, $1) })
    }

    private static func compare(_ left: MappingValue, _ right: MappingValue) -> Answer {
        guard left.kind == right.kind else { return .known(false) }
        if let rest = left.rest ?? right.rest { return .unknown(rest) }
        guard left.members.count == right.members.count else { return .known(false) }
        return all(
            left.sorted.lazy.map { key, value in right.members[key].map { compare(value, $0) } ?? .known(false) }
        )
    }

    /// Equal when all are; one that differs decides, whatever is unknown beside it.
    private static func all(_ answers: some Sequence<Answer>) -> Answer {
        var waiting: Unknown?
        for answer in answers {
            switch answer {
            case .known(false): return .known(false)
            case .known(true): continue
            case .unknown(let unknown): waiting = waiting ?? unknown
            }
        }
        return waiting.map(Answer.unknown) ?? .known(true)
    }
}
