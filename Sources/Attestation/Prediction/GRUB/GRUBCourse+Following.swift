import MeasuredBoot
import Messages

extension GRUBCourse {
    /// Follows a boot loader from its start to its kernel.
    public static func following(_ conditions: GRUBConditions) -> GRUBCourse {
        var interpreter = GRUBInterpreter(conditions)
        do throws(GRUBStop) {
            try interpreter.begin()
        } catch {
            interpreter.course.unknownCommands = error.reason
            interpreter.noteUnknownFile(error.reason)
        }
        interpreter.course.assumptions = assumptions(conditions)
        return interpreter.course
    }

    private static func assumptions(_ conditions: GRUBConditions) -> [Message] {
        var assumptions: [Message] = [
            "GRUB is version 2.04 or later and was built with TPM support",
            "nobody interferes with the menu: the default entry is started",
        ]
        if let start = conditions.knownStart { assumptions.append(start.assumption) }
        return assumptions
    }
}

extension GRUBInterpreter {
    /// Comes to the first configuration and follows it.
    mutating func begin() throws(GRUBStop) {
        try readLists()
        let flow: Flow
        switch conditions.knownStart {
        case .debian: flow = try beginAsDebian()
        case .plain, .redhat: flow = try beginPlainly()
        case nil: throw GRUBStop("how GRUB begins does not show in its image; say it")
        }
        if flow == .booted { return }
        guard !menu.isEmpty else { throw GRUBStop("the configuration starts no kernel") }
        _ = try showMenu()
    }

    private mutating func beginPlainly() throws(GRUBStop) -> Flow {
        let path = "\(try environment.value(of: "prefix"))/grub.cfg"
        guard let content = try configuration(path) else { throw GRUBStop("there is no file \(path)") }
        if conditions.knownStart == .redhat { course.steps.append(.file(path, content, .configuration)) }
        return try read(content, at: path)
    }

    /// The steps of the configuration that Debian puts into its signed image: it goes by the folder that it was
    /// started from where there is one, and reads the first configuration that it finds there.
    private mutating func beginAsDebian() throws(GRUBStop) -> Flow {
        let prefix = try environment.value(of: "prefix")
        // GRUB was started from that folder, so that there is one.
        try measure(["[", "-z", prefix, "-o", "!", "-e", prefix, "]"])
        for path in ["\(prefix)/x86_64-efi/grub.cfg", "\(prefix)/grub.cfg"] {
            try measure(["[", "-e", path, "]"])
            switch try find(path).finding {
            case .content:
                try measure(["source", path])
                return try follow([path], isNew: false)
            case .absent: continue
            case .folder, .unknown: throw GRUBStop("whether there is a file \(path) is not known")
            }
        }
        throw GRUBStop("there is no file \(prefix)/grub.cfg")
    }
}

extension GRUBConditions {
    /// Takes over what the image of the boot loader has in it.
    mutating func learn(from image: [UInt8]) {
        guard let image = try? GRUBImage(image) else {
            isImageUnknown = true
            return
        }
        modules = modules ?? Set(image.modules)
        builtInConfiguration = builtInConfiguration ?? image.configuration
    }

    /// How the boot loader begins: as it was said, or as its image shows; nil when neither tells.
    var knownStart: Start? {
        if let start { return start }
        guard !isImageUnknown else { return nil }
        guard let configuration = builtInConfiguration, !configuration.isEmpty else { return .plain }
        return configuration.contains("(memdisk)/grub.cfg") && prefix.hasSuffix("/EFI/debian") ? .debian : nil
    }
}

extension GRUBConditions.Start {
    fileprivate var assumption: Message {
        switch self {
        case .debian: "GRUB begins with Debian's built-in configuration"
        case .plain: "GRUB begins with grub.cfg in its own folder"
        case .redhat: "GRUB reads grub.cfg in its own folder twice, as Red Hat's does"
        }
    }
}
