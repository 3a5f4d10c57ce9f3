import Messages

/// The commands that change what GRUB does or measures next (GRUB manual, "The list of command-line and menu entry
/// commands").
extension GRUBInterpreter {
    /// Runs a command of GRUB; nil when it has none of that name that is known here.
    mutating func builtIn(_ name: String, _ arguments: [String], hasBlock: Bool) throws(GRUBStop) -> Flow? {
        let previous = status
        status = true
        switch name {
        case "[", "test": try test(arguments)
        case "true": break
        case "false": status = false
        case "set": try assign(arguments)
        case "unset": arguments.forEach { environment.unset($0) }
        case "export": arguments.forEach { environment.export($0) }
        case "setparams": parameters = arguments
        case "shift": try shift(arguments)
        case "return": return try leaveFunction(arguments, after: previous)
        case "break", "continue": return try leaveLoops(arguments, isContinuing: name == "continue")
        case "source", ".", "configfile": return try follow(arguments, isNew: name == "configfile")
        case "search", "search.file", "search.fs_label", "search.fs_uuid": try search(name, arguments)
        case "load_env": try loadEnvironment(arguments)
        case "menuentry", "submenu": try addEntry(arguments, isSubmenu: name == "submenu", hasBlock: hasBlock)
        case "linux", "linuxefi", "linux16": try loadKernel(arguments)
        case "initrd", "initrdefi", "initrd16": try loadInitramfs(arguments)
        case "boot": return try boot()
        case "exit", "halt", "reboot", "fwsetup", "chainloader", "normal", "multiboot", "multiboot2":
            throw GRUBStop("'\(name)' leads out of what is predicted")
        default: return nil
        }
        return .onward
    }

    private mutating func test(_ arguments: [String]) throws(GRUBStop) {
        var interpreter = self
        let answer = try GRUBTest.holds(arguments) { (option, path) throws(GRUBStop) -> Bool in
            try interpreter.testFile(option, path)
        }
        self = interpreter
        status = answer
    }

    /// A test of a file; asking for its size reads it, and so measures it.
    private mutating func testFile(_ option: Character, _ path: String) throws(GRUBStop) -> Bool {
        let (name, finding) = try find(path)
        switch finding {
        case .content(let content):
            if option == "s" { course.steps.append(.file(path, content, .configuration)) }
            return option == "d" ? false : option != "s" || !content.isEmpty
        case .folder: return option == "d" || option == "e"
        case .absent: return false
        case .unknown: throw GRUBStop("whether there is a file \(name) is not known")
        }
    }

    private mutating func assign(_ arguments: [String]) throws(GRUBStop) {
        guard let first = arguments.first else { return }
        guard let equals = first.firstIndex(of: "=") else {
            status = false
            return
        }
        try set(String(first[..<equals]), to: String(first[first.index(after: equals)...]))
    }

    /// Sets a variable; some make GRUB read files.
    mutating func set(_ name: String, to text: String) throws(GRUBStop) {
        try environment.set(name, to: text)
        if name == "prefix" { try readLists() }
        if name == "lang" { try noteTranslations() }
    }

    private mutating func shift(_ arguments: [String]) throws(GRUBStop) {
        let count = arguments.isEmpty ? 1 : Int(arguments[0]) ?? -1
        guard arguments.count <= 1, count >= 0, count <= parameters.count else {
            status = false
            return
        }
        parameters.removeFirst(count)
    }

    private mutating func leaveFunction(_ arguments: [String], after previous: Bool?) throws(GRUBStop) -> Flow {
        guard let number = arguments.first else {
            status = previous
            return .returned
        }
        guard arguments.count == 1, let code = Int(number), code >= 0 else {
            throw GRUBStop("'return \(number)' is not followed")
        }
        status = code == 0
        return .returned
    }

    private func leaveLoops(_ arguments: [String], isContinuing: Bool) throws(GRUBStop) -> Flow {
        let count = arguments.isEmpty ? 1 : Int(arguments[0]) ?? 0
        guard count == 1, arguments.count <= 1 else { throw GRUBStop("leaving several loops at once is not followed") }
        return .left(loops: 1, isContinuing: isContinuing)
    }

    private mutating func boot() throws(GRUBStop) -> Flow {
        guard isLoaded else { throw GRUBStop("'boot' stands before a kernel") }
        return .booted
    }

    // MARK: Commands without consequences

    /// Commands that set nothing and read nothing which is measured.
    private static let harmless: Set<String> = [
        "echo", "insmod", "rmmod", "terminal_input", "terminal_output", "terminfo", "serial", "clear", "save_env",
        "background_color", "play", "sleep", "videoinfo", "password", "password_pbkdf2", "loadfont",
    ]

    /// Commands that answer a question about the machine: what they set and whether they succeed has to be given.
    private static let answering: Set<String> = [
        "probe", "smbios", "regexp", "cpuid", "keystatus", "hwmatch", "gptpriority", "lsefi", "pcidump", "date",
    ]

    /// A command of which only the name is known.
    mutating func opaque(_ name: String, _ arguments: [String]) throws(GRUBStop) {
        let known = conditions.results[lastCommand]
        status = known
        switch name {
        case "gptpriority": try assignUnknown(arguments.count == 3 ? arguments[2] : "")
        case "hwmatch": try assignUnknown("match")
        case "insmod":
            noteModule(arguments.first ?? "")
        case "loadfont":
            for font in arguments { try loadFont(font) }
        default:
            guard Self.harmless.contains(name) || known != nil && Self.answering.contains(name) else {
                throw GRUBStop("what the command '\(name)' does is not known")
            }
            for name in Self.variables(setBy: arguments) { try assignUnknown(name) }
        }
    }

    /// The variables that the options of a command name: `--set=NAME`, `--set NAME`, `--set=1:NAME`, `-s NAME`.
    private static func variables(setBy arguments: [String]) -> [String] {
        arguments.indices.compactMap { index in
            let word = arguments[index]
            if word.hasPrefix("--set=") { return word.dropFirst(6).split(separator: ":").last.map(String.init) }
            guard word == "--set" || word == "-s", index + 1 < arguments.count else { return nil }
            return arguments[index + 1].split(separator: ":").last.map(String.init)
        }
    }

    /// A variable that a command sets from the machine; what was said of it beforehand holds.
    private mutating func assignUnknown(_ name: String) throws(GRUBStop) {
        if let given = conditions.variables[name] {
            try set(name, to: given)
        } else {
            environment.forget(name, because: "the command '\(lastCommand)' sets the variable '\(name)'")
        }
    }

    /// A module that is not part of the image is read from the disk, with Secure Boot perhaps before it is refused.
    private mutating func noteModule(_ name: String) {
        guard conditions.modules?.contains(name) != true,
            let path = try? "\(environment.value(of: "prefix"))/x86_64-efi/\(name).mod",
            let (_, finding) = try? find(path), finding != .absent
        else { return }
        noteUnknownFile("whether the module '\(name)' is part of the boot loader or read from the disk is not known")
    }

    private mutating func loadFont(_ name: String) throws(GRUBStop) {
        let isPath = name.hasPrefix("/") || name.hasPrefix("(")
        let path = isPath ? name : "\(try environment.value(of: "prefix"))/fonts/\(name).pf2"
        switch try find(path).finding {
        case .content(let content) where !conditions.secureBoot:
            course.steps.append(.file(path, content, .configuration))
            status = status ?? true
        case .absent: status = status ?? false
        default: noteUnknownFile("whether GRUB reads the font \(path) is not known")
        }
    }

    /// GRUB reads the translations of its own messages.
    private mutating func noteTranslations() throws(GRUBStop) {
        let language = try environment.value(of: "lang")
        guard !language.isEmpty else { return }
        let prefix = try environment.value(of: "prefix")
        let folder = (try? environment.value(of: "locale_dir")) ?? "\(prefix)/locale"
        let names = [language, String(language.prefix { $0 != "_" })].map { "\(folder)/\($0).mo" }
        for name in names {
            guard try find(name).finding != .absent else { continue }
            return noteUnknownFile("whether GRUB reads translations from \(name) is not known")
        }
    }
}
