import MenuItem from '@mui/material/MenuItem'
import { useTranslate } from 'react-admin'
import { useLocation, useNavigate } from 'react-router-dom'
import { BarMenu } from './BarMenu'
import { useCampaigns } from './campaign'

/** Changes the campaign; a page that is about a campaign stays the same page for the other one. */
export function CampaignSwitcher() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { campaigns, chosen, choose } = useCampaigns()
  const now = campaigns.find((campaign) => campaign.id === chosen)
  if (!now) return null
  const change = (id: string) => {
    choose(id)
    if (pathname.includes(`/campaigns/${now.id}`))
      navigate(pathname.replace(`/campaigns/${now.id}`, `/campaigns/${id}`))
  }
  return (
    <BarMenu label={translate('frame.campaign')} says={now.title}>
      {(close) =>
        campaigns.map((campaign) => (
          <MenuItem
            key={campaign.id}
            selected={campaign.id === chosen}
            onClick={() => {
              close()
              change(campaign.id)
            }}
            sx={{ whiteSpace: 'normal', maxWidth: 520 }}
          >
            {campaign.title}
          </MenuItem>
        ))
      }
    </BarMenu>
  )
}
