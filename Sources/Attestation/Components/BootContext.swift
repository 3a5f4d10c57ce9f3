import MeasuredBoot

/// What has to be known of a whole log to say what a single event is about.
struct BootContext {
    let log: InspectedLog

    /// The images of PCR 4 behind the last boot attempt that failed, in their order.
    let images: [Int]

    /// Whether shim took part: it measures under its own name what it allows images by.
    let hasShim: Bool

    /// Whether GRUB measured its script.
    let hasBootLoaderText: Bool

    /// What GRUB's `linux` and `initrd` commands name, without the disk in front.
    let kernelPaths: Set<String>
    let initramfsPaths: Set<String>

    init(_ log: InspectedLog) {
        self.log = log
        let failed = log.events.last { $0.action == .returningFromApplication }?.event.index ?? -1
        images = log.events.lazy.filter { event in
            event.pcr == 4 && event.event.type == .bootServicesApplication && event.event.index > failed
        }.map(\.event.index)
        hasShim = log.events.contains { event in
            if event.event.type == .ipl { return event.pcr == 14 }
            guard event.event.type == .variableAuthority, case .variable(let variable) = event.content else {
                return false
            }
            return variable.vendor == .shim
        }
        var hasText = false
        var kernels: Set<String> = []
        var others: Set<String> = []
        for event in log.events {
            guard let text = event.script else { continue }
            hasText = true
            guard text.kind == .command, let command = Self.command(text, log.log) else { continue }
            let names = Self.arguments(text, log.log, upTo: command == .kernel ? 1 : Int.max)
            if command == .kernel { kernels.formUnion(names) } else { others.formUnion(names) }
        }
        hasBootLoaderText = hasText
        kernelPaths = kernels
        initramfsPaths = others
    }

    /// What a command of GRUB's loads.
    enum Loading {
        case kernel, initramfs
    }

    /// Whether a command loads a kernel or an initramfs: by its first letters, before anything else is read of it.
    static func command(_ text: BootLoaderText, _ log: EventLog) -> Loading? {
        let line = log.bytes[text.content]
        let (loading, names): (Loading, [String])
        switch line.first {
        case UInt8(ascii: "l"): (loading, names) = (.kernel, ["linux", "linuxefi", "linux16"])
        case UInt8(ascii: "i"): (loading, names) = (.initramfs, ["initrd", "initrdefi", "initrd16"])
        default: return nil
        }
        let word = line.prefix { $0 != UInt8(ascii: " ") }
        return names.contains { word.elementsEqual($0.utf8) } ? loading : nil
    }

    /// What stands behind a command, as paths; lines are long, and of most only the first word is wanted.
    private static func arguments(_ text: BootLoaderText, _ log: EventLog, upTo count: Int) -> [String] {
        log.bytes[text.content].split(separator: UInt8(ascii: " "), maxSplits: count == Int.max ? count : count + 1)
            .dropFirst().prefix(count).map { plainPath(String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether a text is the command that loads the kernel.
    func startsKernel(_ text: BootLoaderText) -> Bool {
        text.kind == .command && Self.command(text, log.log) == .kernel
    }

    /// A path without GRUB's name of the disk: `(hd0,gpt1)/vmlinuz` is `/vmlinuz`.
    static func plainPath(_ path: some StringProtocol) -> String {
        guard path.first == "(", let end = path.firstIndex(of: ")") else { return String(path) }
        return String(path[path.index(after: end)...])
    }

    /// The GRUB command before an event in the log: what ran last.
    func lastCommand(before index: Int) -> BootLoaderText? {
        for event in log.events[..<index].reversed() {
            if let text = event.script, text.kind == .command { return text }
        }
        return nil
    }
}

extension EventLog {
    /// The text of a line of GRUB's script.
    func text(of text: BootLoaderText) -> String { String(decoding: bytes[text.content], as: UTF8.self) }
}
