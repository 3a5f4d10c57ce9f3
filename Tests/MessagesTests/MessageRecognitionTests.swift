import Messages
import Testing

/// A sentence is told from what went into it.
struct MessageRecognitionTests {
    private let templates = [
        "Unknown option '{0}'", "Unknown option '{0}'. Did you mean '{1}'?", "Missing required subcommand.", "{0}",
        "{0} unexpected arguments: {1}",
    ]

    private func recognized(_ text: String) -> Message? { Message(recognizing: text, among: templates) }

    @Test func findsWhatWentIn() {
        #expect(recognized("Unknown option '--a'") == "Unknown option '\("--a")'")
        #expect(recognized("Missing required subcommand.") == "Missing required subcommand.")
        #expect(recognized("2 unexpected arguments: 'a', 'b'") == "\("2") unexpected arguments: \("'a', 'b'")")
    }

    /// Both templates fit the second sentence; the longer one says more.
    @Test func theTemplateThatSaysMostCounts() {
        let message = recognized("Unknown option '--a'. Did you mean '--b'?")
        #expect(message == "Unknown option '\("--a")'. Did you mean '\("--b")'?")
    }

    @Test func everySentenceIsSaidAgainAsItWas() {
        for text in ["Unknown option ''", "Unknown option '日本'", "1 unexpected arguments: {0}"] {
            #expect(recognized(text)?.description == text)
        }
    }

    @Test func whatFitsNothingIsNotRecognized() {
        for text in ["", "unknown", "Unknown option '", "Missing required subcommand"] {
            #expect(recognized(text) == nil, "\(text)")
        }
    }
}
