import Messages
import Reporting

/// What the demonstration says, on standard output.
struct DemoPrinter {
    let catalogue: MessageCatalogue

    /// Begins a part.
    func heading(_ text: Message, isFirst: Bool = false) {
        show("\(isFirst ? "" : "\n")== \(text.text(in: catalogue)) ==\n\n")
    }

    /// Says a sentence or two.
    func say(_ text: Message) { show(text.text(in: catalogue) + "\n") }

    /// Shows what has its own form.
    func show(_ text: String) { Console.write(text) }
}
