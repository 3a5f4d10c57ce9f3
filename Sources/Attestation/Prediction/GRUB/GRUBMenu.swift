import Messages

/// An entry of a boot loader's menu.
struct GRUBMenuEntry: Hashable, Sendable {
    /// The title, the name by which `default` may mean it, and what else stood before its block.
    let title: String
    let id: String
    let parameters: [String]

    /// The script between the braces.
    let body: String

    let isSubmenu: Bool
}

/// The menu: GRUB shows it behind the end of a configuration and starts the default entry when nobody interferes.
extension GRUBInterpreter {
    /// `menuentry` and `submenu`
    mutating func addEntry(_ arguments: [String], isSubmenu: Bool, hasBlock: Bool) throws(GRUBStop) {
        guard hasBlock, let block = arguments.last else { throw GRUBStop("a menu entry has no block") }
        var parameters: [String] = []
        var id: String?
        var rest = arguments.dropLast()
        while let word = rest.popFirst() {
            switch word {
            case "--class", "--users", "--hotkey": _ = rest.popFirst()
            case "--unrestricted": continue
            case "--id": id = rest.popFirst()
            case _ where word.hasPrefix("--id="): id = String(word.dropFirst(5))
            case _ where ["--class=", "--users=", "--hotkey="].contains(where: word.hasPrefix): continue
            case _ where word.hasPrefix("-"): throw GRUBStop("'\(word)' of a menu entry is not followed")
            default: parameters.append(word)
            }
        }
        guard let title = parameters.first else {
            status = false
            return
        }
        let body = String(block.dropFirst().dropLast())
        menu.append(
            GRUBMenuEntry(title: title, id: id ?? title, parameters: parameters, body: body, isSubmenu: isSubmenu)
        )
    }

    /// Starts the default entry of the menu.
    mutating func showMenu() throws(GRUBStop) -> Flow {
        if let theme = try environment.optionalValue(of: "theme"), !theme.isEmpty {
            noteUnknownFile("whether GRUB reads \(theme) is not known")
        }
        let entry = try defaultEntry()
        return try deeper { (interpreter) throws(GRUBStop) in try interpreter.start(entry) }
    }

    private mutating func start(_ entry: GRUBMenuEntry) throws(GRUBStop) -> Flow {
        let rest = try restOfDefault()
        if entry.isSubmenu {
            environment = environment.inner()
            menu = []
        }
        if let rest {
            try environment.set("default", to: rest)
        } else {
            environment.forget(
                "default",
                because: "what '\("default")' is inside of an entry depends on the version of GRUB"
            )
        }
        for name in ["timeout", "timeout_style"] {
            environment.forget(name, because: "what '\(name)' is inside of an entry depends on the version of GRUB")
        }
        environment.forget("chosen", because: "the path of the chosen entry is not followed")
        try measure(["setparams"] + entry.parameters)
        parameters = entry.parameters
        let source = try GRUBSource(Array(entry.body.utf8), name: entry.title)
        let flow = try run(try GRUBParser.statements(of: source))
        guard flow != .booted, !isLoaded else { return .booted }
        guard entry.isSubmenu, !menu.isEmpty else {
            throw GRUBStop("the menu entry '\(entry.title)' starts no kernel")
        }
        if rest == nil { environment.unset("default") }
        return try showMenu()
    }

    /// The entry that `default` means: by its number, its name or its title (GRUB manual, "default").
    private func defaultEntry() throws(GRUBStop) -> GRUBMenuEntry {
        guard let first = menu.first else { throw GRUBStop("the menu is empty") }
        guard let wanted = try environment.optionalValue(of: "default"), !wanted.isEmpty else { return first }
        let name = Self.firstStep(wanted).name
        let named = menu.firstIndex { $0.id == name || $0.title == name }
        let number = Int(name).flatMap { name.utf8.allSatisfy { $0 != UInt8(ascii: "+") } ? $0 : nil }
        if let named, number == nil, name.first?.isNumber != true { return menu[named] }
        if let number, named == nil, number >= 0, name == String(number) {
            return number < menu.count ? menu[number] : first
        }
        // Versions of GRUB differ in whether a name that begins with a digit is a number.
        guard name.first?.isNumber != true else {
            throw GRUBStop("the default entry '\(name)' is read in several ways")
        }
        guard !name.isEmpty, name.first?.isWhitespace != true, !name.hasPrefix("-") else {
            throw GRUBStop("the default entry '\(name)' is read in several ways")
        }
        return first
    }

    /// What of `default` is meant for the submenu.
    private func restOfDefault() throws(GRUBStop) -> String? {
        guard let wanted = try environment.optionalValue(of: "default") else { return nil }
        return Self.firstStep(wanted).rest
    }

    /// Divides a path through submenus at its first sign that is not doubled.
    private static func firstStep(_ path: String) -> (name: String, rest: String?) {
        var name = ""
        var rest = path[...]
        while let character = rest.popFirst() {
            if character == ">" {
                guard rest.first == ">" else { return (name, rest.isEmpty ? nil : String(rest)) }
                rest.removeFirst()
            }
            name.append(character)
        }
        return (name, nil)
    }
}
