import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../design/icon.js';
import { setBrowserValue, useBrowserValue } from '../state/browser-state.js';
import { tongues, useText } from '../texts/use-text.js';
import { setOverlay } from './overlay.js';

/** Light or dark, the language, who reviews, the list of keys. */
export function SettingsMenu({ className = 'place' }: { readonly className?: string }) {
  const { t, tongue } = useText();
  const theme = useBrowserValue('theme') ?? 'system';
  return (
    <MenuTrigger>
      <Button className={className} aria-label={t('shell.settings')}>
        <Icon name="settings" />
        <span className="words">{t('shell.settings')}</span>
      </Button>
      <Popover className="menu" placement="end bottom">
        <Menu
          aria-label={t('shell.settings')}
          onAction={(key) => {
            if (key === 'reviewer' || key === 'keys') setOverlay(key);
          }}
        >
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = [...keys][0];
              setBrowserValue('theme', chosen === 'system' ? undefined : String(chosen));
            }}
          >
            <Header className="menu-title">{t('shell.theme')}</Header>
            <MenuItem id="system" className="menu-item">
              {t('theme.system')}
            </MenuItem>
            <MenuItem id="light" className="menu-item">
              {t('theme.light')}
            </MenuItem>
            <MenuItem id="dark" className="menu-item">
              {t('theme.dark')}
            </MenuItem>
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[tongue]}
            onSelectionChange={(keys) => setBrowserValue('tongue', String([...keys][0]))}
          >
            <Header className="menu-title">{t('shell.language')}</Header>
            {Object.entries(tongues).map(([code, name]) => (
              <MenuItem key={code} id={code} className="menu-item" textValue={name}>
                <span lang={code}>{name}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="menu-title">{t('group.workbench')}</Header>
            <MenuItem id="reviewer" className="menu-item">
              {t('action.reviewer')}
            </MenuItem>
            <MenuItem id="keys" className="menu-item">
              {t('action.keys')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
