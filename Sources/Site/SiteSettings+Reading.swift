internal import BudgetModel
internal import Diagnostics
internal import StrictYAML

/// One function for each key of `site.yml` whose value is more than a text.
extension YAMLMapping {
    func baseAddress(faults: inout [Diagnostic]) -> String? {
        guard let text = webAddress("base-address", faults: &faults) else { return nil }
        if text.text.contains("?") || text.text.contains("#") {
            faults.append(.badWebAddress(text, isBase: true))
            return nil
        }
        return text.text.hasSuffix("/") ? text.text : text.text + "/"
    }

    func languages(faults: inout [Diagnostic]) -> [Language] {
        var languages: [Language] = []
        for text in texts("languages", faults: &faults) {
            guard let language = Language(rawValue: text.text) else {
                faults.append(.unknownLanguage(text))
                continue
            }
            if !languages.contains(language) { languages.append(language) }
        }
        return languages.isEmpty ? Language.allCases : languages
    }

    func departments(faults: inout [Diagnostic]) -> [SiteSettings.DepartmentSettings] {
        var departments: [SiteSettings.DepartmentSettings] = []
        for item in mappings("departments", faults: &faults) {
            item.refuseKeys(except: ["name", "address", "english-name"], faults: &faults)
            item.require("name", faults: &faults)
            item.require("address", faults: &faults)
            guard let name = item.text("name", faults: &faults),
                let address = item.text("address", faults: &faults)
            else { continue }
            if !isDepartmentAddress(address.text) { faults.append(.badAddressName(address)) }
            if departments.contains(where: { $0.address == address.text }) {
                faults.append(.repeatedDepartment(address))
            }
            if departments.contains(where: { $0.name == name.text }) {
                faults.append(.repeatedDepartment(name))
            }
            departments.append(
                SiteSettings.DepartmentSettings(
                    name: name.text,
                    address: address.text,
                    englishName: item.text("english-name", faults: &faults)?.text
                )
            )
        }
        return departments
    }

    func licence(faults: inout [Diagnostic]) -> SiteSettings.Licence? {
        guard let item = mapping("licence", faults: &faults) else { return nil }
        item.refuseKeys(except: ["name", "address"], faults: &faults)
        item.require("name", faults: &faults)
        guard let name = item.localizedText("name", faults: &faults) else { return nil }
        let address = item.webAddress("address", faults: &faults)?.text
        return SiteSettings.Licence(name: name, address: address)
    }

    func contact(faults: inout [Diagnostic]) -> SiteSettings.Contact? {
        guard let item = mapping("contact", faults: &faults) else { return nil }
        item.refuseKeys(except: ["address", "email", "telephone", "page"], faults: &faults)
        let email = item.text("email", faults: &faults)
        if let email, !isMailAddress(email.text) { faults.append(.badMailAddress(email)) }
        let telephone = item.text("telephone", faults: &faults)
        if let telephone, !isTelephoneNumber(telephone.text) {
            faults.append(.badTelephoneNumber(telephone))
        }
        return SiteSettings.Contact(
            address: item.localizedText("address", faults: &faults),
            email: email?.text,
            telephone: telephone?.text,
            page: item.webAddress(
                "page", with: SitePresentation.Contact.placeholders, faults: &faults)?.text
        )
    }

    /// An `http` or `https` address with a host, in ASCII, and with some placeholders where they are allowed.
    private func webAddress(
        _ key: String, with placeholders: [String] = [], faults: inout [Diagnostic]
    ) -> LocatedText? {
        guard let text = text(key, faults: &faults) else { return nil }
        let address = placeholders.reduce(text.text) { $0.replacing($1, with: "") }
        let schemes = ["https://", "http://"]
        let scheme = schemes.first { address.hasPrefix($0) }
        let rest = address.dropFirst(scheme?.count ?? 0)
        let isPrintable = address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        let isQuotable = !address.contains { "\"<>\\^`{|}".contains($0) }
        guard scheme != nil, isPrintable, isQuotable, let first = rest.first, first != "/" else {
            faults.append(.badWebAddress(text))
            return nil
        }
        return text
    }
}

/// Whether a name can be the folder of a department: one that no page and no other stage has.
func isDepartmentAddress(_ name: String) -> Bool {
    let isTaken =
        name == "index"
        || Stage.allCases.contains { stage in
            !stage.addressSuffix.isEmpty && name.hasSuffix(stage.addressSuffix)
        }
    return isAddressName(name) && !isTaken
}

/// Whether a name can be a folder in an address: lower-case ASCII letters, digits and single hyphens.
func isAddressName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
        !part.isEmpty
            && part.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}

/// Whether a text can stand behind `mailto:`: printable ASCII with one `@` inside.
private func isMailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        && !text.contains { "\"<>\\^`{|}?#&%:/".contains($0) }
}

/// Whether a text can stand behind `tel:` once its blanks and hyphens are removed.
private func isTelephoneNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.utf8.allSatisfy { "0123456789+-() ".utf8.contains($0) }
}
