/// A sentence for people: its template in English, and what goes into it.
///
/// A message is written like any text, `"the module \(source) is not on this disk"`, and stays apart from what is
/// put into it, so that a ``MessageCatalogue`` can say the same in another language.
public struct Message: Hashable, Codable, Sendable {
    /// The English text, with `{0}`, `{1}`… for what goes into it.
    public let template: String

    /// What goes into the template, in its order.
    public let arguments: [Argument]

    /// Something that goes into a message.
    public enum Argument: Hashable, Codable, Sendable {
        /// Text that is the same in every language: names, numbers, code.
        case text(String)
        /// Text that has a language of its own.
        case message(Message)
        /// Several messages one after the other.
        case list([Message], separator: Separator)
    }

    /// What stands between the parts of a list.
    public enum Separator: String, Codable, Sendable {
        /// Between words: a comma.
        case comma
        /// Between clauses: a semicolon.
        case semicolon
        /// Between statements: a semicolon, and where a language has none the end of a sentence.
        case statement
    }

    /// Makes a message of a template and what goes into it.
    public init(template: String, arguments: [Argument] = []) {
        self.template = template
        self.arguments = arguments
    }

    /// Text that is the same in every language, as a message.
    public init(verbatim text: String) {
        self.init(template: "{0}", arguments: [.text(text)])
    }

    /// Whether there is nothing to say.
    public var isEmpty: Bool { template.isEmpty }
}

extension Message: ExpressibleByStringInterpolation {
    /// Makes a message without arguments.
    public init(stringLiteral text: String) {
        self.init(template: text)
    }

    /// Makes a message from a literal with interpolations.
    public init(stringInterpolation: Interpolation) {
        self.init(template: stringInterpolation.template, arguments: stringInterpolation.arguments)
    }

    /// Gathers the template and the arguments of a message.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var arguments: [Argument] = []

        /// Begins a message.
        public init(literalCapacity: Int, interpolationCount: Int) {
            template.reserveCapacity(literalCapacity + 3 * interpolationCount)
            arguments.reserveCapacity(interpolationCount)
        }

        /// Adds text of the template.
        public mutating func appendLiteral(_ text: String) { template += text }

        /// Adds something that has a language of its own.
        public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

        /// Adds several messages.
        public mutating func appendInterpolation(_ messages: [Message], separator: Separator) {
            append(.list(messages, separator: separator))
        }

        /// Adds a name, a number or code.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            append(.text(value.description))
        }

        private mutating func append(_ argument: Argument) {
            template += "{\(arguments.count)}"
            arguments.append(argument)
        }
    }
}

extension Message: CustomStringConvertible {
    /// The message in English.
    public var description: String { text(in: .english) }
}

extension Message: Comparable {
    /// Orders messages by their English text.
    public static func < (left: Message, right: Message) -> Bool { left.description < right.description }
}
