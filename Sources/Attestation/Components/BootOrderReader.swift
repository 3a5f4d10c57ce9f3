import MeasuredBoot
import Messages

/// What firmware tries to boot, in which order: BootOrder and Boot#### (PCR 1).
enum BootOrderReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard case .variable(let variable) = event.content, Self.isAboutBooting(variable) else { return nil }
        return .bootOrder
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        guard case .variable(let variable) = event.content else { return event.words(in: context.log) }
        return Self.words(variable, context.log.log)
    }

    private static func isAboutBooting(_ variable: UEFIVariable) -> Bool {
        guard variable.vendor == .globalVariable else { return false }
        let name = variable.name.utf8
        guard name.starts(with: "Boot".utf8) else { return false }
        return isList(variable) || (name.count == 8 && name.dropFirst(4).allSatisfy(isHexadecimal))
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }

    private static func isList(_ variable: UEFIVariable) -> Bool {
        ["BootOrder", "BootNext", "BootCurrent"].contains(variable.name)
    }

    private static func words(_ variable: UEFIVariable, _ log: EventLog) -> Message {
        let content = log.bytes[variable.content]
        guard !isList(variable), let option = try? log.bootOption(of: variable) else {
            return "\(variable.name) \(order(content))"
        }
        let path = option.path?.text ?? ""
        return path.isEmpty ? "\(variable.name) \(option.title)" : "\(variable.name) \(option.title): \(path)"
    }

    private static func order(_ content: ArraySlice<UInt8>) -> String {
        stride(from: content.startIndex, to: content.endIndex - 1, by: 2).prefix(64).map { index in
            Hexadecimal.text([content[index + 1], content[index]])
        }.joined(separator: ",")
    }
}
