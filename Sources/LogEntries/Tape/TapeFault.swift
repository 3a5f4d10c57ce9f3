import Messages

/// What is wrong with an entry. The sentence is made only when it is needed, away from the loops that read.
enum TapeFault: Error {
    case value, name, colon, unclosedObject, unclosedArray, digit, word(String), unclosedText, control, escape,
        hexadecimal
    case cutEscape, tooDeep, tooMany, trailing

    /// Whether what is missing may be missing because the text ends.
    var concernsEnd: Bool {
        switch self {
        case .unclosedText, .escape, .trailing: false
        default: true
        }
    }

    func message(_ limits: JSONTape.Limits) -> Message {
        switch self {
        case .value: "expected a JSON value"
        case .name: "expected a name in double quotes"
        case .colon: "expected ':' behind a name"
        case .unclosedObject: "expected ',' or '}' in an object"
        case .unclosedArray: "expected ',' or ']' in an array"
        case .digit: "expected a digit in a number"
        case .word(let word): "expected '\(word)'"
        case .unclosedText: "this string is never closed"
        case .control: "a control character in a string must be escaped"
        case .escape: "unknown escape in a string"
        case .hexadecimal: "expected four hexadecimal digits behind \\u"
        case .cutEscape: "the text ends inside an escape"
        case .tooDeep: "nested deeper than \(limits.depth) levels"
        case .tooMany: "more than \(limits.nodes) names and values"
        case .trailing: "text behind the end of the JSON value"
        }
    }
}
