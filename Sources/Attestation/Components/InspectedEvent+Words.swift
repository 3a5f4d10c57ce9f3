import MeasuredBoot
import Messages

extension InspectedEvent {
    /// How far the digest covers the data.
    var binding: Claim.Binding {
        switch coverage {
        case .notExtended: .none
        case .nothing: .hint
        case .data, .part, .allButLastByte: .bound
        }
    }

    /// The data as text where it is text, else its size.
    func words(in log: InspectedLog) -> Message {
        let data = log.log.data(of: event)
        if let text = PrintableText.whole(data), text.utf8.count <= 4096 { return Message(verbatim: text) }
        return data.isEmpty ? "no data" : "\(data.count) bytes"
    }
}
