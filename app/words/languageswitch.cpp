// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/languageswitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace keepwatch::words {

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitch::apply(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    const QLocale locale = code == u"system" ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    install(m_qt, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a catalogue too: its forms of number.
    const auto folder = QStringLiteral(":/i18n");
    if (!install(m_own, locale, QStringLiteral("keepwatch"), folder))
        install(m_own, QLocale(QLocale::English), QStringLiteral("keepwatch"), folder);
}

bool LanguageSwitch::install(QTranslator &translator, const QLocale &locale, const QString &name, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    return translator.load(locale, name, QStringLiteral("_"), folder)
        && QCoreApplication::installTranslator(&translator);
}

} // namespace keepwatch::words
