public import Messages

extension MessageCatalogue {
    /// A text that the parser holds as finished English, as a message that this catalogue can say; nil when it cannot.
    ///
    /// Where names went into the text before the parser had it, they are found again.
    public func message(saying english: String) -> Message? {
        guard language != .english, templates[english] == nil else { return Message(template: english) }
        let candidates = templates.keys.filter { template in
            // Short templates would fit sentences that they are not meant for.
            template.contains("{0}") && template.count { $0.isLetter } >= 12
        }
        return Message(recognizing: english, among: candidates)
    }

    /// A text of the parser in this language, in English where the catalogue lacks it.
    func say(english: String) -> String { (message(saying: english) ?? Message(template: english)).text(in: self) }
}
