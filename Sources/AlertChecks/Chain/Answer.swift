public import Messages

/// Whether something happens: yes, no with the reason, or not known and why.
public enum Answer: Hashable, Sendable {
    /// It does.
    case yes
    /// It does not.
    case no(Message)
    /// The input does not settle it.
    case unknown(Message)

    /// The answer as a switch; nil when it is not known.
    public var flag: Bool? {
        switch self {
        case .yes: true
        case .no: false
        case .unknown: nil
        }
    }

    /// Why it is not a plain yes.
    public var because: Message? {
        switch self {
        case .yes: nil
        case .no(let reason), .unknown(let reason): reason
        }
    }

    /// Yes when all are; the first no counts before anything that is not known.
    static func all(_ answers: some Sequence<Answer>) -> Answer {
        var result = Answer.yes
        for answer in answers {
            if case .no = answer { return answer }
            if case .yes = result { result = answer }
        }
        return result
    }

    /// Yes when one is; the last reason counts.
    static func any(_ answers: some Sequence<Answer>) -> Answer {
        var result: Answer?
        for answer in answers {
            switch (answer, result) {
            case (.yes, _): return .yes
            case (.unknown, .unknown?): break
            case (.no, .no?): break
            case (.unknown, _), (.no, nil): result = answer
            case (.no, _): break
            }
        }
        return result ?? .no("there is nothing to look at")
    }

    /// The best of several: yes before what is not known, and that before no.
    static func best(_ answers: [Answer]) -> Answer {
        answers.first { $0 == .yes } ?? answers.first { $0.flag == nil } ?? answers.last
            ?? .no("there is nothing to look at")
    }

    /// One answer for several forms of the same: only what all of them say is known.
    /// - Parameter doubt: why the forms may differ.
    static func agreement(of answers: [Answer], doubt: Message) -> Answer {
        guard let first = answers.first else { return .unknown(doubt) }
        return answers.allSatisfy { $0.flag == first.flag } ? first : .unknown(doubt)
    }
}
