package import Messages

/// An attribute of an element. Addresses are ``PageAddress`` only, so that no value can become a script.
package struct Attribute: Hashable, Sendable {
    /// The attributes that pages use.
    package enum Name: String, Hashable, Sendable {
        case action, charset, checked, `class`, colspan, content, datetime, `defer`, `for`, height, hidden, href, id,
            lang,
            method, name
        case maxlength, open, placeholder, rel, required, role, rows, scope, selected, src, tabindex, type, value
        case preserveAspectRatio, viewBox, width
        case alternative = "aria-label"
        case ariaCurrent = "aria-current"
        case ariaHidden = "aria-hidden"
        case ariaLive = "aria-live"
        case autocomplete, spellcheck
        case dataLabel = "data-label"
        case dataLive = "data-live"
        case cx, cy, r, x, x1, x2, y, y1, y2
    }

    /// What an attribute holds.
    enum Value: Hashable, Sendable {
        case text(String)
        case message(Message)
        case flag
    }

    let name: Name
    let value: Value

    /// The sentence that it holds; nil where it holds none.
    var message: Message? {
        guard case .message(let message) = value else { return nil }
        return message
    }

    private init(_ name: Name, _ value: Value) {
        self.name = name
        self.value = value
    }
}

extension Attribute {
    /// The looks of an element.
    package static func style(_ classes: StyleClass...) -> Attribute {
        Attribute(.class, .text(classes.map(\.rawValue).joined(separator: " ")))
    }

    /// Where a link leads.
    package static func href(_ address: PageAddress) -> Attribute { Attribute(.href, .text(address.text)) }

    /// Where a script lies.
    package static func src(_ address: PageAddress) -> Attribute { Attribute(.src, .text(address.text)) }

    /// Where a form goes.
    package static func action(_ address: PageAddress) -> Attribute { Attribute(.action, .text(address.text)) }

    /// A link to a place on the same page.
    package static func place(_ id: String) -> Attribute { Attribute(.href, .text("#" + id)) }

    /// Lets a script wait until the page is there.
    package static let deferred = Attribute(.defer, .flag)

    /// A word or a value for programs.
    package static func with(_ name: PlainName, _ value: some CustomStringConvertible) -> Attribute {
        Attribute(name.name, .text(value.description))
    }

    /// A word for people.
    package static func label(_ name: LabelName, _ message: Message) -> Attribute {
        Attribute(name.name, .message(message))
    }

    /// Something that is there or not.
    package static func flag(_ name: FlagName, if isSet: Bool = true) -> Attribute? {
        isSet ? Attribute(name.name, .flag) : nil
    }

    /// Attributes whose value is no address and no sentence.
    package enum PlainName: String, Sendable {
        case charset, colspan, content, datetime, `for`, height, id, lang, method, name, maxlength, rel, role, rows,
            scope
        case preserveAspectRatio, tabindex, type, value, viewBox, width, ariaCurrent, ariaHidden, ariaLive,
            autocomplete, spellcheck, dataLive
        case cx, cy, r, x, x1, x2, y, y1, y2

        fileprivate var name: Name {
            switch self {
            case .ariaCurrent: .ariaCurrent
            case .ariaHidden: .ariaHidden
            case .ariaLive: .ariaLive
            case .dataLive: .dataLive
            default: Name(rawValue: rawValue) ?? .id
            }
        }
    }

    /// Attributes whose value people read.
    package enum LabelName: Sendable {
        case alternative, dataLabel, placeholder

        fileprivate var name: Name {
            switch self {
            case .alternative: .alternative
            case .dataLabel: .dataLabel
            case .placeholder: .placeholder
            }
        }
    }

    /// Attributes that are there or not.
    package enum FlagName: Sendable {
        case checked, hidden, open, required, selected

        fileprivate var name: Name {
            switch self {
            case .checked: .checked
            case .hidden: .hidden
            case .open: .open
            case .required: .required
            case .selected: .selected
            }
        }
    }
}
