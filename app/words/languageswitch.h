// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace keepwatch::words {

/// Gives the program its language, and changes it while it runs: every widget is told by QEvent::LanguageChange.
/// Finds the catalogues inside the program. One per application; lives in its main thread.
class LanguageSwitch final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~LanguageSwitch() override;

    /// `system`, or the code of a language: `en`, `zh_CN`. A language without a translation is English.
    void apply(const QString &code);

private:
    bool install(QTranslator &translator, const QLocale &locale, const QString &name, const QString &folder);

    QString m_code;
    QTranslator m_own;
    QTranslator m_qt; ///< the words of Qt's own dialogs
};

} // namespace keepwatch::words
